package social.skein.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a post in which a filter finds something. */
public enum Action {
  /** It is folded behind the filter's title. */
  WARN,
  /** It is left out. */
  HIDE;

  /** As forms and the database have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that code. */
  public static Optional<Action> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
