package social.skein.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notification is about. */
public enum Kind {
  /** Somebody follows the person told. */
  FOLLOW(true),
  /** Somebody whose posts the person told asked for wrote one. */
  POST(false);

  private final boolean grouped;

  Kind(boolean grouped) {
    this.grouped = grouped;
  }

  /** Whether those of a day are told in one sentence: they ask for no answer, and can be many. */
  boolean grouped() {
    return grouped;
  }

  /** As the database and addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code. */
  public static Optional<Kind> read(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
