package social.skein.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may see a post; each lets fewer people see it than the one before. */
public enum Visibility {
  /** Everybody, and it is listed everywhere. */
  PUBLIC,
  /** Everybody who comes across it, but neither Explore nor search lists it. */
  UNLISTED,
  /** Whoever follows its author, and whom it mentions. */
  FOLLOWERS,
  /** Whom it mentions; it is in no timeline. */
  DIRECT;

  /** As it is stored. */
  public long code() {
    return ordinal();
  }

  static Visibility of(long code) {
    return values()[(int) code];
  }

  /** The one that forms and addresses call so. */
  public static Optional<Visibility> named(String name) {
    return Arrays.stream(values()).filter(it -> it.named().equals(name)).findFirst();
  }

  /** What forms and addresses call it. */
  public String named() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of both that fewer see. */
  public Visibility orNarrower(Visibility other) {
    return compareTo(other) < 0 ? other : this;
  }
}
