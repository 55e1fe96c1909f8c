package social.skein.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.transfer.Work.Result;

/** Which work an import of which kind is. */
@Component
class Works {
  private final FollowWork follows;
  private final BlockWork blocks;
  private final MuteWork mutes;
  private final ListWork lists;
  private final ListSettingsWork listSettings;

  Works(
      FollowWork follows,
      BlockWork blocks,
      MuteWork mutes,
      ListWork lists,
      ListSettingsWork listSettings) {
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.lists = lists;
    this.listSettings = listSettings;
  }

  Work of(Kind kind) {
    return switch (kind) {
      case FOLLOWS -> follows;
      case BLOCKS -> blocks;
      case MUTES -> mutes;
      case LISTS -> lists;
    };
  }

  /** What would come of a line that is as it should be, when that one has the name in it. */
  Fate forecast(Kind kind, long accountId, Wish wish, @Nullable Situation now) {
    if (wish.ofList()) {
      return listSettings.forecast(accountId, wish);
    }
    if (now == null) {
      return Fate.UNKNOWN;
    }
    return now.personId() == accountId ? Fate.SELF : of(kind).forecast(wish, now);
  }

  /** Does what a line asks for that has this effective fate, and tells what came of it. */
  Result perform(Kind kind, long accountId, Wish wish, @Nullable Situation now, Fate fate) {
    if (wish.ofList()) {
      return listSettings.perform(accountId, wish);
    }
    return now == null
        ? new Result(fate, Traces.NONE)
        : of(kind).perform(accountId, wish, now, fate);
  }

  /** Takes back what a line did, and tells what came of it. */
  Fate undo(Kind kind, long accountId, Line line, @Nullable Situation now) {
    if (line.wish().ofList()) {
      return Fate.undone(listSettings.undo(accountId, line));
    }
    return now == null ? Fate.LEFT : of(kind).undo(accountId, line, now);
  }
}
