package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.ByDate.Dated;
import social.skein.graph.FollowState.Event;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Who blocks whom: neither sees the other, and the follows between them are put away. */
@Service
public class Blocks {
  private final Others others;
  private final BlockTable blocks;
  private final SeveredTable severed;
  private final Edges edges;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Blocks(
      Others others,
      BlockTable blocks,
      SeveredTable severed,
      Edges edges,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.others = others;
    this.blocks = blocks;
    this.severed = severed;
    this.edges = edges;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Blocks somebody by username, also somebody who blocks them; blocking them again changes
   * nothing.
   */
  public BarrierOutcome block(long blockerId, String username) {
    return others.toAny(
        blockerId,
        username,
        blocked -> block(blockerId, blocked.id(), Instant.ofEpochMilli(clock.millis())));
  }

  /** Brings a block back with the date it had, for an undo; where there is one it stays. */
  public void restore(long blockerId, String username, Instant since) {
    var unused =
        others.toAny(blockerId, username, blocked -> block(blockerId, blocked.id(), since));
  }

  private void block(long blockerId, long blockedId, Instant since) {
    if (blocks.insert(blockerId, blockedId, since)) {
      Instant now = Instant.ofEpochMilli(clock.millis());
      sever(blockerId, blockedId, now);
      sever(blockedId, blockerId, now);
      events.publishEvent(new Blocked(blockerId, blockedId));
    }
  }

  private void sever(long followerId, long followedId, Instant now) {
    edges.move(edges.between(followerId, followedId), Event.BLOCK, now);
  }

  /**
   * Ends a block. The follows that it has cut come back with their dates as far as this one wants,
   * as soon as the other does not block either; what this one does not want back is forgotten. Of a
   * follow of somebody who is locked a request comes back, unless they end the block themselves.
   */
  public BarrierOutcome unblock(long blockerId, String username, Renewal renewal) {
    return others.toAny(
        blockerId,
        username,
        blocked -> {
          if (blocks.delete(blockerId, blocked.id())) {
            events.publishEvent(new Unblocked(blockerId, blocked.id()));
            renew(blockerId, blocked.id(), renewal, Instant.ofEpochMilli(clock.millis()));
          }
        });
  }

  private void renew(long blockerId, long blockedId, Renewal renewal, Instant now) {
    if (!renewal.follow()) {
      edges.move(edges.between(blockerId, blockedId), Event.END, now);
    }
    if (!renewal.beFollowed()) {
      edges.move(edges.between(blockedId, blockerId), Event.DISMISS, now);
    }
    if (!blocks.exists(blockedId, blockerId)) {
      Edge own = edges.between(blockerId, blockedId);
      mend(own, own.locked() ? Event.ASK : Event.FOLLOW, now);
      // whoever ends the block has just been asked
      mend(edges.between(blockedId, blockerId), Event.FOLLOW, now);
    }
  }

  private void mend(Edge edge, Event event, Instant now) {
    if (edge.state() == FollowState.SEVERED) {
      edges.move(edge, event, now);
    }
  }

  /** Whom somebody blocks, the newest block first. */
  public Slice<BlockedPerson> list(long blockerId, Keyset<FollowKey> page) {
    List<Dated<BlockedPerson>> found = transactions.read(() -> blocks.list(blockerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /** The follows between two people that a block has cut, as the first of them sees it. */
  public Severed severed(long blockerId, long blockedId) {
    return transactions.read(() -> severed.between(blockerId, blockedId));
  }
}
