package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.ByDate.Dated;
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
        blocked -> {
          Instant now = Instant.ofEpochMilli(clock.millis());
          if (blocks.insert(blockerId, blocked.id(), now)) {
            sever(blockerId, blocked.id(), now);
            sever(blocked.id(), blockerId, now);
            events.publishEvent(new Blocked(blockerId, blocked.id()));
          }
        });
  }

  private void sever(long followerId, long followedId, Instant now) {
    Instant since = edges.untie(followerId, followedId);
    if (since != null) {
      severed.insert(followerId, followedId, since, now);
    }
  }

  /**
   * Ends a block. The follows that it has cut come back with their dates as far as this one wants,
   * as soon as the other does not block either; what this one does not want back is forgotten.
   */
  public BarrierOutcome unblock(long blockerId, String username, Renewal renewal) {
    return others.toAny(
        blockerId,
        username,
        blocked -> {
          if (blocks.delete(blockerId, blocked.id())) {
            events.publishEvent(new Unblocked(blockerId, blocked.id()));
            renew(blockerId, blocked.id(), renewal);
          }
        });
  }

  private void renew(long blockerId, long blockedId, Renewal renewal) {
    if (!renewal.follow()) {
      severed.delete(blockerId, blockedId);
    }
    if (!renewal.beFollowed()) {
      severed.delete(blockedId, blockerId);
    }
    if (!blocks.exists(blockedId, blockerId)) {
      mend(blockerId, blockedId);
      mend(blockedId, blockerId);
    }
  }

  private void mend(long followerId, long followedId) {
    Instant since = severed.since(followerId, followedId);
    if (since != null) {
      severed.delete(followerId, followedId);
      edges.tie(new Followed(followerId, followedId, true), since);
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
