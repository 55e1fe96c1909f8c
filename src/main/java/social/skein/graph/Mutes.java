package social.skein.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Who mutes whom, which nobody but the one who mutes knows of. */
@Service
public class Mutes {
  private final Others others;
  private final MuteTable mutes;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mutes(
      Others others,
      MuteTable mutes,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.others = others;
    this.mutes = mutes;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Mutes somebody by username from now on; the last terms count. */
  public BarrierOutcome mute(long muterId, String username, MuteTerms terms) {
    return others.toVisible(
        muterId,
        username,
        muted -> {
          Instant now = Instant.ofEpochMilli(clock.millis());
          Duration length = terms.length();
          Instant until = length == null ? null : now.plus(length);
          mute(muterId, muted.id(), new Mute(until, terms.notifications()), now);
        });
  }

  /** Brings a mute back with the date it had, for an undo. */
  public BarrierOutcome restore(long muterId, String username, Mute mute, Instant since) {
    return others.toVisible(muterId, username, muted -> mute(muterId, muted.id(), mute, since));
  }

  private void mute(long muterId, long mutedId, Mute mute, Instant since) {
    mutes.put(muterId, mutedId, mute, since);
    events.publishEvent(new Muted(muterId, mutedId, mute.until(), mute.notifications()));
  }

  /** Ends a mute; where there is none it changes nothing. */
  public BarrierOutcome unmute(long muterId, String username) {
    return others.toVisible(
        muterId,
        username,
        muted -> {
          if (mutes.delete(muterId, muted.id())) {
            events.publishEvent(new Unmuted(muterId, muted.id()));
          }
        });
  }

  /** Whom somebody mutes now, the newest mute first, without those behind a block. */
  public Slice<MutedPerson> list(long muterId, Keyset<FollowKey> page) {
    List<Dated<MutedPerson>> found =
        transactions.read(() -> mutes.list(muterId, clock.instant(), page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }
}
