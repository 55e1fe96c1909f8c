package social.skein.transfer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What comes of a line: before an import runs, what would; after it, what did. */
public enum Fate {
  /** They are followed, blocked, muted or put on a list. */
  DO,
  /** They are followed as of now: the date in the file is without its proof, or another one. */
  UNDATED,
  /** They are locked, and asked. */
  ASK,
  /** They are so already, on other terms or with another note. */
  CHANGE,
  /** The list is made. */
  MAKE,
  /** They are not in a file that replaces what is there. */
  REMOVE,
  /** They are asked, and not in such a file. */
  WITHDRAW,
  ALREADY,
  /** They said no a short time ago. */
  TURNED_DOWN,
  /** Whoever imports blocks them. */
  BLOCKED,
  /** Nobody has that name here. */
  UNKNOWN,
  /** The address is of another server. */
  ELSEWHERE,
  SELF,
  /** An earlier line says so already. */
  DUPLICATE,
  /** What stands there is no address. */
  ADDRESS,
  /** A column that takes yes or no, or a date, has something else. */
  CELL,
  /** The note is too long. */
  NOTE,
  /** The name of the list is empty or too long. */
  LIST_NAME,
  /** Whether a list is exclusive is said beside somebody on it. */
  EXCLUSIVE,
  /** The list is full, or there are as many lists as there may be. */
  FULL,
  /** Not in UTF-8. */
  ENCODING,
  /** Quotation marks that do not match. */
  QUOTES,
  /** What the line did has been taken back. */
  UNDONE,
  /** Only what it set has been: the follow that it made or ended has been changed since. */
  STAYED,
  /** All has been but the note, which has been written anew since. */
  REWRITTEN,
  /** What the line did has been changed since, and stays. */
  LEFT,
  /** The import was stopped before the line, and undone. */
  SKIPPED;

  /** What comes of lines of which nobody can tell whom they name. */
  static final Set<Fate> UNREAD =
      Collections.unmodifiableSet(EnumSet.of(ADDRESS, ENCODING, QUOTES));

  /** As the database and addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fate of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The fate with that code. */
  public static Optional<Fate> named(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /** What comes of a line whose undo found something to take back, or nothing. */
  static Fate undone(boolean any) {
    return any ? UNDONE : LEFT;
  }

  /** Whether such a line does something. */
  public boolean effective() {
    return switch (this) {
      case DO, UNDATED, ASK, CHANGE, MAKE, REMOVE, WITHDRAW -> true;
      case ALREADY, TURNED_DOWN, BLOCKED, FULL, UNKNOWN, ELSEWHERE, SELF, DUPLICATE -> false;
      case ADDRESS, CELL, NOTE, LIST_NAME, EXCLUSIVE, ENCODING, QUOTES -> false;
      case UNDONE, STAYED, REWRITTEN, LEFT, SKIPPED -> false;
    };
  }

  /** Whether such a line ends what there is with somebody who is not in the file. */
  boolean ends() {
    return this == REMOVE || this == WITHDRAW;
  }

  /**
   * Whether it may turn out otherwise later, since it lies with the people and not with the file.
   */
  boolean open() {
    return switch (this) {
      case DO, UNDATED, ASK, CHANGE, MAKE, REMOVE, WITHDRAW -> true;
      case ALREADY, TURNED_DOWN, BLOCKED, FULL, UNKNOWN -> true;
      case ELSEWHERE, SELF, DUPLICATE -> false;
      case ADDRESS, CELL, NOTE, LIST_NAME, EXCLUSIVE, ENCODING, QUOTES -> false;
      case UNDONE, STAYED, REWRITTEN, LEFT, SKIPPED -> false;
    };
  }
}
