package social.skein.post;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to post, as they typed and chose it.
 *
 * @param contentWarning what to read before the text is unfolded; empty for none
 * @param inReplyToId the post that it answers, or null
 */
public record Writing(
    String text, String contentWarning, Visibility visibility, @Nullable Long inReplyToId) {

  /** A public post that answers nothing. */
  public static Writing of(String text) {
    return new Writing(text, "", Visibility.PUBLIC, null);
  }

  /** A public answer. */
  public static Writing answer(long postId, String text) {
    return new Writing(text, "", Visibility.PUBLIC, postId);
  }

  /** The same for others to see. */
  public Writing to(Visibility others) {
    return new Writing(text, contentWarning, others, inReplyToId);
  }
}
