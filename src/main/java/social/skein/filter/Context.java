package social.skein.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a filter holds; the order is that of the bits in the database. */
public enum Context {
  /** Home and lists. */
  HOME,
  NOTIFICATIONS,
  /** Explore, hashtags and search. */
  PUBLIC,
  /** What a post answers and what answers it. */
  THREADS,
  PROFILES;

  /** As forms have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that code. */
  public static Optional<Context> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  private long bit() {
    return 1L << ordinal();
  }

  static long bits(Set<Context> contexts) {
    return contexts.stream().mapToLong(Context::bit).sum();
  }

  static Set<Context> ofBits(long bits) {
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    for (Context context : values()) {
      if ((bits & context.bit()) != 0) {
        contexts.add(context);
      }
    }
    return contexts;
  }
}
