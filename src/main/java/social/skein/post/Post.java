package social.skein.post;

import java.time.Instant;
import java.util.List;
import social.skein.account.Account;

/**
 * Something that somebody wrote.
 *
 * @param text what they typed, in the form that {@link PostText} keeps
 */
public record Post(long id, Account author, String text, Instant writtenAt) {

  /** The text cut into words, links, mentions and hashtags. */
  public List<Piece> pieces() {
    return PostPieces.in(text);
  }
}
