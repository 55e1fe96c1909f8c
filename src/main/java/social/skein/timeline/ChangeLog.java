package social.skein.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import social.skein.account.ProfileChanged;
import social.skein.filter.FilterOwner;
import social.skein.filter.FiltersChanged;
import social.skein.graph.Blocked;
import social.skein.graph.BoostsHidden;
import social.skein.graph.BoostsShown;
import social.skein.graph.Followed;
import social.skein.graph.FollowsLoaded;
import social.skein.graph.Muted;
import social.skein.graph.PutBack;
import social.skein.graph.SetApart;
import social.skein.graph.Unblocked;
import social.skein.graph.Unfollowed;
import social.skein.graph.Unmuted;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.post.Answered;
import social.skein.post.BoostUndone;
import social.skein.post.Boosted;
import social.skein.post.Edited;
import social.skein.post.PostDeleted;
import social.skein.post.Posted;
import social.skein.post.PostsLoaded;
import social.skein.post.Visibility;
import social.skein.timeline.index.Change;

/**
 * Writes what changes homes into the change log, in the transaction that changes it. Its numbers
 * come from {@link Ids}, so entries become visible in their order, also on PostgreSQL.
 */
@Component
class ChangeLog {
  /** Who falls farther behind than this reads everything anew. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final ChangeTable changes;
  private final Ids ids;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeLog(
      ChangeTable changes,
      Ids ids,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.ids = ids;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Direct posts are in no home. */
  @EventListener
  void on(Posted it) {
    if (it.visibility() == Visibility.DIRECT) {
      return;
    }
    Answered answered = it.answered();
    if (answered == null || answered.author().id() == it.authorId()) {
      append(seq -> new Change.Posted(seq, it.authorId(), it.postId()));
    } else {
      long person = answered.author().id();
      append(seq -> new Change.Replied(seq, it.authorId(), it.postId(), person));
    }
  }

  @EventListener
  void on(Boosted it) {
    append(seq ->
        new Change.Boosted(seq, it.boosterId(), it.boostId(), it.postId(), it.postAuthorId()));
  }

  @EventListener
  void on(BoostUndone it) {
    append(seq -> new Change.Deleted(seq, it.boosterId(), it.boostId()));
  }

  @EventListener
  void on(Edited it) {
    append(seq -> new Change.Edited(seq, it.authorId(), it.postId()));
  }

  @EventListener
  void on(PostDeleted it) {
    append(seq -> new Change.Deleted(seq, it.authorId(), it.postId()));
  }

  @EventListener
  void on(Followed it) {
    append(seq -> new Change.Followed(seq, it.followerId(), it.followedId()));
  }

  @EventListener
  void on(Unfollowed it) {
    append(seq -> new Change.Unfollowed(seq, it.followerId(), it.followedId()));
  }

  @EventListener
  void on(Blocked it) {
    append(seq -> new Change.Blocked(seq, it.blockerId(), it.blockedId()));
  }

  @EventListener
  void on(Unblocked it) {
    append(seq -> new Change.Unblocked(seq, it.blockerId(), it.blockedId()));
  }

  @EventListener
  void on(Muted it) {
    Instant until = it.until();
    long end = until == null ? Change.Muted.FOR_GOOD : until.toEpochMilli();
    append(seq -> new Change.Muted(seq, it.muterId(), it.mutedId(), end));
  }

  @EventListener
  void on(Unmuted it) {
    append(seq -> new Change.Unmuted(seq, it.muterId(), it.mutedId()));
  }

  @EventListener
  void on(BoostsHidden it) {
    append(seq -> new Change.BoostsHidden(seq, it.viewerId(), it.authorId()));
  }

  @EventListener
  void on(BoostsShown it) {
    append(seq -> new Change.BoostsShown(seq, it.viewerId(), it.authorId()));
  }

  @EventListener
  void on(SetApart it) {
    appendAll(it.people(), (seq, person) -> new Change.SetApart(seq, it.ownerId(), person));
  }

  @EventListener
  void on(PutBack it) {
    appendAll(it.people(), (seq, person) -> new Change.PutBack(seq, it.ownerId(), person));
  }

  @EventListener
  void on(ProfileChanged it) {
    append(seq -> new Change.Renamed(seq, it.accountId()));
  }

  @EventListener
  void on(FiltersChanged it) {
    FilterOwner owner = it.owner();
    append(seq -> new Change.Filtered(seq, owner.accountId(), owner.revision()));
  }

  @EventListener
  void on(FollowsLoaded it) {
    append(Change.Loaded::new);
  }

  @EventListener
  void on(PostsLoaded it) {
    append(Change.Loaded::new);
  }

  private void append(LongFunction<Change> change) {
    changes.append(change.apply(ids.next()));
    events.publishEvent(new Logged());
  }

  /** A list may have thousands of people, and each is an entry of its own. */
  private void appendAll(List<Long> people, BiFunction<Long, Long, Change> change) {
    long seq = ids.next(people.size());
    for (long person : people) {
      changes.append(change.apply(seq++, person));
    }
    events.publishEvent(new Logged());
  }

  /** The log has grown, in a transaction that may still be under way. */
  record Logged() {}

  /** Forgets what every server has had a day to read. */
  @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
  void prune() {
    long old = Ids.first(clock.instant().minus(KEPT));
    transactions.run(() -> changes.removeBelow(old));
  }
}
