package social.skein.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocks;
import social.skein.graph.Renewal;

/** Blocks, and ends blocks. */
@Component
class BlockWork implements Work {
  private final Blocks blocks;

  BlockWork(Blocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public Fate forecast(Wish wish, Situation now) {
    return now.blockingSince() == null ? Fate.DO : Fate.ALREADY;
  }

  @Override
  public Result perform(long accountId, Wish wish, Situation now, Fate fate) {
    Instant since = now.blockingSince();
    if (fate == Fate.REMOVE) {
      if (since == null) {
        return new Result(Fate.ALREADY, Traces.NONE);
      }
      // nobody has said that they want back what the block had cut
      var unused = blocks.unblock(accountId, now.username(), Renewal.NOTHING);
      return new Result(fate, Traces.ended(since));
    }
    var unused = blocks.block(accountId, now.username());
    return new Result(fate, Traces.NONE);
  }

  @Override
  public @Nullable Instant made(Situation after) {
    return after.blockingSince();
  }

  @Override
  public Fate undo(long accountId, Line line, Situation now) {
    return Fate.undone(takesBack(accountId, line, now));
  }

  private boolean takesBack(long accountId, Line line, Situation now) {
    Instant old = line.traces().oldAt();
    Instant made = line.traces().madeAt();
    if (line.fate() == Fate.REMOVE && old != null && now.blockingSince() == null) {
      blocks.restore(accountId, now.username(), old);
      return true;
    }
    if (made != null && made.equals(now.blockingSince())) {
      var unused = blocks.unblock(accountId, now.username(), Renewal.EVERYTHING);
      return true;
    }
    return false;
  }
}
