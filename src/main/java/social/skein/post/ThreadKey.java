package social.skein.post;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in a thread that is found again when the post in it is gone.
 *
 * @param path the id of the post, of the one it answers, and so on upward, as far as it goes
 */
public record ThreadKey(List<Long> path) {
  /** Where more generations than these are gone at once, the place may be missed. */
  static final int LONGEST = 12;

  /** Reads a cursor of ours. */
  public static Optional<ThreadKey> read(String cursor) {
    if (!cursor.matches("[0-9]{1,18}(-[0-9]{1,18}){0,11}")) {
      return Optional.empty();
    }
    return Optional.of(
        new ThreadKey(Arrays.stream(cursor.split("-", -1)).map(Long::valueOf).toList()));
  }

  String cursor() {
    return path.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
