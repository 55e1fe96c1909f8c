package social.skein.platform.id;

import java.time.Instant;

/**
 * Ids as {@link Ids} would have drawn them at times gone by, for bulk loads into an empty database.
 * The times must not run backwards; when all are drawn, {@link Ids#advanceTo} makes later ids
 * larger.
 */
public final class PastIds {
  private long last;

  /** The next id, drawn at that time. */
  public long next(Instant at) {
    last = Math.max(Ids.first(at), last + 1);
    return last;
  }

  /** The newest one, or 0 before the first. */
  public long last() {
    return last;
  }
}
