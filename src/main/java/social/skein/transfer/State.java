package social.skein.transfer;

import java.util.Locale;

/** How far an import is. */
public enum State {
  /** Its lines are being stored. */
  READING,
  /** All is told of what it would do, and nothing is done. */
  READY,
  RUNNING,
  STOPPED,
  DONE,
  UNDOING,
  UNDONE,
  /** Its lines are being deleted. */
  GONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the server is at work on it. */
  public boolean working() {
    return this == RUNNING || this == UNDOING;
  }
}
