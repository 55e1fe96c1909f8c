package social.skein.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an import of one kind does, line by line, always while ids are held. */
interface Work {
  /** What would come of a line that is as it should be. */
  Fate forecast(Wish wish, Situation now);

  /** Does what a line asks for that has this effective fate, and tells what came of it. */
  Result perform(long accountId, Wish wish, Situation now, Fate fate);

  /** Since when there is what such a line makes, or null when there is none. */
  @Nullable Instant made(Situation after);

  /**
   * Takes back what a line did, as far as nobody has changed it since, and tells what came of it.
   */
  Fate undo(long accountId, Line line, Situation now);

  /** What came of a line, and what an undo has to know. */
  record Result(Fate fate, Traces traces) {}
}
