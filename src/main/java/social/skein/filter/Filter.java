package social.skein.filter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's filters.
 *
 * @param revision another one after each change
 * @param endsAt when it ends, or null for never
 */
public record Filter(
    long id,
    long revision,
    String title,
    Action action,
    Set<Context> contexts,
    List<Keyword> keywords,
    @Nullable Instant endsAt) {
  /** The most code points of a title. */
  public static final int MOST_OF_TITLE = 100;

  /** The most keywords that a filter has. */
  public static final int MOST_KEYWORDS = 50;

  /** The most code points of a keyword. */
  public static final int MOST_OF_KEYWORD = 100;

  /** Whether it does not hold any longer. */
  public boolean ended(Instant now) {
    return endsAt != null && !endsAt.isAfter(now);
  }
}
