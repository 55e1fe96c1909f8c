package social.skein.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.skein.account.Author;
import social.skein.post.Post;

/**
 * A row of the page: one thing that happened, or several of a day that are alike.
 *
 * @param id of the newest in it
 * @param actors up to three of those who did it, the newest first
 * @param many how many did it
 * @param post what it is about, or null when that is no post or may not be seen any more
 */
public record Notification(
    long id,
    Kind kind,
    List<Author> actors,
    long many,
    @Nullable Post post,
    Instant at,
    boolean unread) {
  /** Who did it last. */
  public Author newest() {
    return actors.getFirst();
  }

  /** How many did it besides the newest. */
  public long others() {
    return many - 1;
  }
}
