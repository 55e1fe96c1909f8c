package social.skein.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which work an import of which kind is. */
@Component
class Works {
  private final FollowWork follows;
  private final BlockWork blocks;
  private final MuteWork mutes;
  private final ListWork lists;

  Works(FollowWork follows, BlockWork blocks, MuteWork mutes, ListWork lists) {
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.lists = lists;
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
    if (now == null) {
      return Fate.UNKNOWN;
    }
    return now.personId() == accountId ? Fate.SELF : of(kind).forecast(wish, now);
  }
}
