package social.skein.transfer;

import java.time.Duration;
import java.time.Instant;
import social.skein.platform.id.Ids;

/**
 * A file that somebody imports.
 *
 * @param overwrite whether it replaces what is there
 * @param entries how many there are to work off
 * @param reached up to which of them, counted from 1, it has been done
 * @param changedAt when its state changed last
 */
public record Import(
    long id,
    long accountId,
    Kind kind,
    boolean overwrite,
    String fileName,
    State state,
    int entries,
    int reached,
    Instant changedAt) {
  /** How long an import can be undone after it ended. */
  public static final Duration UNDOABLE = Duration.ofDays(1);

  /** How long it is kept after it ended, with its lines. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** When the file was uploaded. */
  public Instant at() {
    return Ids.drawnAt(id);
  }

  /** Until when it can be undone. */
  public Instant undoableUntil() {
    return changedAt.plus(UNDOABLE);
  }

  /** Whether there is something to undo, and still time to. */
  boolean undoable(Instant now) {
    return (state == State.DONE || state == State.STOPPED)
        && reached > 0
        && now.isBefore(undoableUntil());
  }
}
