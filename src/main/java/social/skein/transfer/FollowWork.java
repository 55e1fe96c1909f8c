package social.skein.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.FollowOutcome;
import social.skein.graph.Follows;
import social.skein.graph.ManyFollows;
import social.skein.graph.NewFollow;

/** Follows, or asks to, and unfollows. */
@Component
class FollowWork implements Work {
  private final Follows follows;
  private final ManyFollows many;
  private final FollowTerms terms;
  private final Clock clock;

  FollowWork(Follows follows, ManyFollows many, FollowTerms terms, Clock clock) {
    this.follows = follows;
    this.many = many;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public Fate forecast(Wish wish, Situation now) {
    if (now.blockedBy()) {
      return Fate.UNKNOWN;
    }
    if (now.blockingSince() != null) {
      return Fate.BLOCKED;
    }
    if (now.followingSince() != null || now.requestedSince() != null) {
      return terms.differ(wish, now) ? Fate.CHANGE : Fate.ALREADY;
    }
    Instant rejected = now.rejectedAt();
    if (!now.locked()) {
      return Fate.DO;
    }
    return rejected != null && clock.instant().isBefore(rejected.plus(Follows.WAIT))
        ? Fate.TURNED_DOWN
        : Fate.ASK;
  }

  @Override
  public Result perform(long accountId, Wish wish, Situation now, Fate fate) {
    if (fate == Fate.REMOVE) {
      List<NewFollow> ended = many.unfollow(accountId, List.of(now.personId()));
      return ended.isEmpty()
          ? new Result(Fate.ALREADY, Traces.NONE)
          : new Result(fate, removed(ended.getFirst().since(), now));
    }
    if (fate == Fate.WITHDRAW) {
      return withdraw(accountId, now);
    }
    Fate made = fate == Fate.CHANGE ? fate : follow(accountId, wish, now.username());
    Fate came = made == Fate.DO ? fate : made;
    return came.effective()
        ? new Result(came, terms.set(accountId, wish, now, came != Fate.ASK))
        : new Result(came, Traces.NONE);
  }

  /** Whoever said yes meanwhile is followed, which is not what was to be ended. */
  private Result withdraw(long accountId, Situation now) {
    Instant asked = now.requestedSince();
    if (asked == null) {
      return new Result(Fate.LEFT, Traces.NONE);
    }
    var unused = follows.unfollow(accountId, now.username());
    return new Result(Fate.WITHDRAW, Traces.ended(asked));
  }

  /** With a follow ends that one is told of their posts. */
  private static Traces removed(Instant since, Situation now) {
    Boolean unwatched = now.watching() ? Boolean.FALSE : null;
    return new Traces(null, since, null, null, null, unwatched, null, null, null);
  }

  private Fate follow(long accountId, Wish wish, String username) {
    Instant since = wish.since();
    FollowOutcome outcome =
        since == null
            ? follows.follow(accountId, username)
            : follows.follow(accountId, username, since);
    return switch (outcome) {
      case FollowOutcome.Following _ -> Fate.DO;
      case FollowOutcome.Requested _ -> Fate.ASK;
      case FollowOutcome.TurnedDown _ -> Fate.TURNED_DOWN;
      case FollowOutcome.Refused(var why) ->
          switch (why) {
            case SELF -> Fate.SELF;
            case UNKNOWN -> Fate.UNKNOWN;
            case BLOCKED -> Fate.BLOCKED;
          };
    };
  }

  @Override
  public @Nullable Instant made(Situation after) {
    return after.followingSince() == null ? after.requestedSince() : after.followingSince();
  }

  @Override
  public Fate undo(long accountId, Line line, Situation now) {
    boolean edge = undoEdge(accountId, line, now);
    boolean follows = now.followingSince() != null || line.fate() == Fate.REMOVE && edge;
    boolean reset = terms.reset(accountId, line, now, follows);
    if (reset && !edge && line.fate() != Fate.CHANGE) {
      return Fate.STAYED;
    }
    boolean any = reset || edge;
    return any && terms.rewritten(line, now) ? Fate.REWRITTEN : Fate.undone(any);
  }

  private boolean undoEdge(long accountId, Line line, Situation now) {
    Instant old = line.traces().oldAt();
    Instant made = line.traces().madeAt();
    return switch (line.fate()) {
      case REMOVE ->
          old != null && many.restore(List.of(new NewFollow(accountId, now.personId(), old))) == 1;
      case WITHDRAW -> old != null && asksAgain(accountId, now);
      case DO, UNDATED, ASK -> {
        boolean still = made != null && made.equals(made(now));
        if (still) {
          var unused = follows.unfollow(accountId, now.username());
        }
        yield still;
      }
      default -> false;
    };
  }

  /** Whoever is not locked any more would be followed without being asked. */
  private boolean asksAgain(long accountId, Situation now) {
    return forecast(Wish.absent(now.username(), null), now) == Fate.ASK
        && follows.follow(accountId, now.username()) instanceof FollowOutcome.Requested;
  }
}
