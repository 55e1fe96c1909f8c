package social.skein.post;

import org.jspecify.annotations.Nullable;

/** What became of boosting, favouriting, bookmarking or pinning a post, or of undoing it. */
public sealed interface ReactionOutcome {
  /** It is so now, or was before. */
  record Done(Post post) implements ReactionOutcome {}

  /** It is undone; the post itself is no longer theirs to see. */
  record UndoneUnseen() implements ReactionOutcome {}

  /** Nothing was changed. */
  record Refused(Post post, Why why) implements ReactionOutcome {}

  /** There is no such post, or not for them to see. */
  record Gone() implements ReactionOutcome {}

  /** Why a post that somebody sees is not for them to boost or to pin. */
  enum Why {
    /** Not everybody may see it, and it is not one's own for followers. */
    NOT_FOR_EVERYBODY,
    /** Only one's own posts are pinned. */
    NOT_OWN,
    /** A direct post is on no profile. */
    DIRECT,
    /** {@link Pins#MOST} are pinned already. */
    TOO_MANY
  }

  /**
   * What became of undoing something.
   *
   * @param post null when there is none, or not for them to see
   * @param undone what is thereby gone, or null when there was nothing to undo
   */
  static ReactionOutcome ofUndo(@Nullable Post post, @Nullable Long undone) {
    if (post != null) {
      return new Done(post);
    }
    return undone == null ? new Gone() : new UndoneUnseen();
  }
}
