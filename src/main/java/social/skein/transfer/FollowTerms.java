package social.skein.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.Notes;
import social.skein.notification.Watches;

/** What goes with a follow: boosts, being told of posts, and the private note. */
@Component
class FollowTerms {
  private final HiddenBoosts boosts;
  private final Watches watches;
  private final Notes notes;

  FollowTerms(HiddenBoosts boosts, Watches watches, Notes notes) {
    this.boosts = boosts;
    this.watches = watches;
    this.notes = notes;
  }

  /** Whether a line asks for what is not so. Where it says nothing, everything stays. */
  boolean differ(Wish wish, Situation now) {
    return hide(wish, now) != null
        || (now.followingSince() != null && watch(wish, now) != null)
        || note(wish, now) != null;
  }

  private static @Nullable Boolean hide(Wish wish, Situation now) {
    Boolean show = wish.boosts();
    return show == null || show != now.boostsHidden() ? null : Boolean.valueOf(!show);
  }

  private static @Nullable Boolean watch(Wish wish, Situation now) {
    Boolean watch = wish.watch();
    return watch == null || watch == now.watching() ? null : watch;
  }

  private static @Nullable String note(Wish wish, Situation now) {
    String note = wish.note();
    return note == null || note.equals(now.note()) ? null : note;
  }

  /** Makes it so; only of whom one follows can one be told. */
  Traces set(long accountId, Wish wish, Situation now, boolean follows) {
    Boolean hide = hide(wish, now);
    if (hide != null) {
      hide(accountId, now.personId(), hide);
    }
    Boolean watch = follows ? watch(wish, now) : null;
    if (watch != null) {
      watch(accountId, now.personId(), watch);
    }
    String note = note(wish, now);
    if (note != null) {
      var unused = notes.write(accountId, now.personId(), note);
    }
    String old = note == null ? null : now.note();
    return new Traces(null, null, null, null, hide, watch, old, null, null);
  }

  private void hide(long accountId, long personId, boolean hide) {
    var unused =
        hide
            ? boosts.hide(accountId, List.of(personId))
            : boosts.show(accountId, List.of(personId));
  }

  private void watch(long accountId, long personId, boolean watch) {
    if (watch) {
      var unused = watches.watch(accountId, personId);
    } else {
      watches.unwatch(accountId, personId);
    }
  }

  /** Makes it as it was, as far as nobody has changed it since; whether there was any. */
  boolean reset(long accountId, Line line, Situation now, boolean follows) {
    Traces traces = line.traces();
    boolean boostsBack = resetBoosts(accountId, traces.boostsHidden(), now);
    boolean watchBack = follows && resetWatch(accountId, traces.watched(), now);
    String old = traces.oldNote();
    if (old == null || !now.note().equals(line.wish().note())) {
      return boostsBack || watchBack;
    }
    var unused = notes.write(accountId, now.personId(), old);
    return true;
  }

  /** Whether somebody has written a note of their own in place of the one that a line brought. */
  boolean rewritten(Line line, Situation now) {
    String old = line.traces().oldNote();
    return old != null && !now.note().equals(line.wish().note()) && !now.note().equals(old);
  }

  private boolean resetBoosts(long accountId, @Nullable Boolean hidden, Situation now) {
    if (hidden == null || hidden != now.boostsHidden()) {
      return false;
    }
    hide(accountId, now.personId(), !hidden);
    return true;
  }

  private boolean resetWatch(long accountId, @Nullable Boolean watched, Situation now) {
    if (watched == null || watched != now.watching()) {
      return false;
    }
    watch(accountId, now.personId(), !watched);
    return true;
  }
}
