package social.skein.post;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.skein.account.Author;
import social.skein.platform.id.Ids;

/**
 * Something that somebody wrote.
 *
 * @param text what they typed, in the form that {@link PostText} keeps
 * @param contentWarning what to read before the text is unfolded; empty for none
 * @param answered what it answers, or null
 * @param editedAt when it was changed last, or null
 */
public record Post(
    long id,
    Author author,
    String text,
    String contentWarning,
    Visibility visibility,
    @Nullable Answered answered,
    @Nullable Instant editedAt) {
  /** How many names a post may mention. */
  public static final int MOST_MENTIONS = 50;

  /** When it was written, to the millisecond. */
  public Instant writtenAt() {
    return Ids.drawnAt(id);
  }

  /**
   * Whether somebody who sees it may hand it on: when everybody sees it, or their own followers.
   */
  public boolean boostableBy(long accountId) {
    return switch (visibility) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS -> author.id() == accountId;
      case DIRECT -> false;
    };
  }

  /** Whether somebody may have it on top of their profile. */
  public boolean pinnableBy(long accountId) {
    return author.id() == accountId && visibility != Visibility.DIRECT;
  }

  /** Since when it says what it says. */
  public Instant since() {
    return editedAt == null ? writtenAt() : editedAt;
  }

  /** The same with other words. */
  Post saying(String words, String warning) {
    return new Post(id, author, words, warning, visibility, answered, editedAt);
  }

  /** The same for a reader from whom a block hides whom it answers. */
  public Post withoutWhomItAnswers() {
    Answered known =
        answered == null ? null : new Answered(answered.postId(), answered.author(), true);
    return new Post(id, author, text, contentWarning, visibility, known, editedAt);
  }

  /** The text cut into words, links, mentions and hashtags. */
  public List<Piece> pieces() {
    return PostPieces.in(text);
  }

  /** The names that the text mentions, in lower case, each once, in the order of the text. */
  public Set<String> mentioned() {
    return Mentions.in(text);
  }

  /** The names of its hashtags, if everybody is told of it. */
  public Set<String> publicHashtags() {
    return Piece.Hashtag.in(text, visibility);
  }

  /**
   * Whether the text is one, two or three emoji and nothing else, so that it may be shown large.
   */
  public boolean emojiOnly() {
    return text.codePoints().allMatch(Post::isEmoji) && PostText.characters(text) <= 3;
  }

  private static boolean isEmoji(int c) {
    return c > 127 && (Character.isEmoji(c) || Character.isEmojiComponent(c));
  }
}
