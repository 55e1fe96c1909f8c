package social.skein.ledger;

import java.util.Locale;

/** How far a deed is. */
public enum Stage {
  DOING,
  DONE,
  UNDOING,
  UNDONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the server is at work on it. */
  public boolean working() {
    return this == DOING || this == UNDOING;
  }
}
