package social.skein.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Mute;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;

/** Mutes for good, changes whether mutes are silent, and ends mutes. */
@Component
class MuteWork implements Work {
  private final Mutes mutes;
  private final Clock clock;

  MuteWork(Mutes mutes, Clock clock) {
    this.mutes = mutes;
    this.clock = clock;
  }

  @Override
  public Fate forecast(Wish wish, Situation now) {
    Mute mute = now.mute();
    if (now.blockedBy()) {
      return Fate.UNKNOWN;
    }
    if (mute == null) {
      return Fate.DO;
    }
    Boolean silent = wish.hide();
    return silent == null || silent == mute.notifications() ? Fate.ALREADY : Fate.CHANGE;
  }

  @Override
  public Result perform(long accountId, Wish wish, Situation now, Fate fate) {
    Mute mute = now.mute();
    Traces old = mute == null ? Traces.NONE : ended(mute, now);
    if (fate == Fate.REMOVE) {
      if (mute == null || now.blockedBy()) {
        return new Result(mute == null ? Fate.ALREADY : Fate.UNKNOWN, Traces.NONE);
      }
      var unused = mutes.unmute(accountId, now.username());
      return new Result(fate, old);
    }
    // Mastodon's import takes in notifications where the file does not say
    boolean silent = wish.hide() == null || wish.hide();
    var unused = mutes.mute(accountId, now.username(), new MuteTerms(rest(mute), silent));
    return new Result(fate, old);
  }

  private static Traces ended(Mute mute, Situation now) {
    return new Traces(
        null, now.mutedSince(), mute.until(), mute.notifications(), null, null, null, null, null);
  }

  /** A mute that was to end still ends. */
  private @Nullable Duration rest(@Nullable Mute mute) {
    Instant until = mute == null ? null : mute.until();
    return until == null ? null : Duration.between(Instant.ofEpochMilli(clock.millis()), until);
  }

  @Override
  public @Nullable Instant made(Situation after) {
    return after.mutedSince();
  }

  @Override
  public Fate undo(long accountId, Line line, Situation now) {
    return Fate.undone(takesBack(accountId, line, now));
  }

  private boolean takesBack(long accountId, Line line, Situation now) {
    Traces traces = line.traces();
    Instant made = traces.madeAt();
    Instant old = traces.oldAt();
    if (now.blockedBy()) {
      return false;
    }
    if (line.fate() == Fate.REMOVE ? now.mute() != null : !Objects.equals(made, now.mutedSince())) {
      return false;
    }
    if (old != null) {
      var mute = new Mute(traces.oldUntil(), Boolean.TRUE.equals(traces.oldSilent()));
      var unused = mutes.restore(accountId, now.username(), mute, old);
      return true;
    }
    if (made != null) {
      var unused = mutes.unmute(accountId, now.username());
      return true;
    }
    return false;
  }
}
