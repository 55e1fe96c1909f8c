package social.skein.timeline.index;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import social.skein.platform.id.Ids;

/** What the home of one account shows, at one time. */
final class Viewer {
  static final long DAY = Ids.span(Duration.ofDays(1));

  /** So many followed are asked for in the time in which one is found among them. */
  private static final int MANY_TIMES = 8;

  private final int self;
  private final int[] followed;
  private final int following;
  private final int[] muted;
  private final FollowSets setApart;
  private final boolean setsApart;
  private final FollowSets hiddenBoosts;
  private final FollowSets blocks;
  private final AuthorEntries entries;
  private final HashtagEntries hashtags;

  Viewer(
      int self,
      FollowSets follows,
      int[] muted,
      FollowSets setApart,
      FollowSets hiddenBoosts,
      FollowSets blocks,
      AuthorEntries entries,
      HashtagEntries hashtags) {
    this.self = self;
    this.followed = follows.of(self);
    this.following = follows.count(self);
    this.muted = muted;
    this.setApart = setApart;
    this.setsApart = setApart.count(self) > 0;
    this.hiddenBoosts = hiddenBoosts;
    this.blocks = blocks;
    this.entries = entries;
    this.hashtags = hashtags;
  }

  /** Offers whoever's entries may be in the home. */
  void offerTo(HeadSelect select) {
    for (int i = 0; i < following; i++) {
      if (!mutes(followed[i]) && !setsApart(followed[i])) {
        select.offer(followed[i]);
      }
    }
    select.offer(self);
  }

  private boolean mutes(int author) {
    return muted.length > 0 && Arrays.binarySearch(muted, author) >= 0;
  }

  private boolean setsApart(int author) {
    return setsApart && setApart.contains(self, author);
  }

  /** Whether what an author writes is in the home, as far as that depends on the author. */
  boolean listensTo(int author) {
    return author == self || (follows(author) && !mutes(author) && !setsApart(author));
  }

  private boolean follows(int author) {
    return Arrays.binarySearch(followed, 0, following, author) >= 0;
  }

  /** Whether a reply of somebody who is listened to is shown. */
  boolean showsReplyTo(int answered) {
    return answered == self || follows(answered);
  }

  /**
   * The nearest place below one of a reply that is shown, of somebody who is listened to, or -1.
   */
  int shownReply(Answers answers, int place) {
    int nearest = answers.before(place, self);
    if (MANY_TIMES * answers.people() <= following) {
      for (int answered : answers.answered()) {
        nearest = follows(answered) ? Math.max(nearest, answers.before(place, answered)) : nearest;
      }
      return nearest;
    }
    for (int i = 0; i < following; i++) {
      nearest = Math.max(nearest, answers.before(place, followed[i]));
    }
    return nearest;
  }

  /** Whether the boost of somebody who is listened to is shown: nothing repeats within a day. */
  boolean showsBoost(int booster, long boost, long original, int originalAuthor) {
    return !hidesBoostsOf(booster)
        && !isShutOut(originalAuthor)
        && !(original > boost - DAY && showsItself(original, originalAuthor))
        && !isBoostedBefore(boost, entries.boostersOf(original));
  }

  private boolean hidesBoostsOf(int booster) {
    return hiddenBoosts.contains(self, booster);
  }

  private boolean isShutOut(int author) {
    return mutes(author) || blocks.contains(self, author) || blocks.contains(author, self);
  }

  private boolean showsItself(long id, int author) {
    if (!listensTo(author)) {
      return !setsApart(author) && isBrought(id);
    }
    if (entries.posts().find(author, id) >= 0) {
      return true;
    }
    int reply = entries.replies().find(author, id);
    return reply >= 0
        && showsReplyTo((int) entries.replies().at(author, reply, AuthorEntries.ANSWERED));
  }

  /** Whether a hashtag brings a post of somebody who is not shut out. */
  private boolean isBrought(long id) {
    for (int i = 0; i < hashtags.count(self); i++) {
      int hashtag = hashtags.of(self)[i];
      int place = hashtags.posts().find(hashtag, id);
      if (place >= 0) {
        return showsAnswerTo(hashtag, place);
      }
    }
    return false;
  }

  private boolean showsAnswerTo(int hashtag, int place) {
    int answered = (int) hashtags.posts().at(hashtag, place, HashtagEntries.ANSWERED);
    return answered == HashtagEntries.NOBODY || showsReplyTo(answered);
  }

  /** Whether the post at that place of a followed hashtag is shown because of the hashtag alone. */
  boolean showsTagged(int hashtag, int place) {
    int author = (int) hashtags.posts().at(hashtag, place, HashtagEntries.AUTHOR);
    return !listensTo(author)
        && !isShutOut(author)
        && !setsApart(author)
        && showsAnswerTo(hashtag, place);
  }

  /** Looks at whichever are fewer: those who boosted it, or those who are followed. */
  private boolean isBoostedBefore(long boost, @Nullable Boosters all) {
    if (all == null) {
      return false;
    }
    if (all.count() <= following) {
      for (int i = 0; i < all.count(); i++) {
        if (isWithinTheDayBefore(boost, all.boost(i)) && boostsAreShown(all.who(i))) {
          return true;
        }
      }
      return false;
    }
    for (int i = 0; i < following; i++) {
      if (isWithinTheDayBefore(boost, all.boostOf(followed[i])) && boostsAreShown(followed[i])) {
        return true;
      }
    }
    return isWithinTheDayBefore(boost, all.boostOf(self));
  }

  private static boolean isWithinTheDayBefore(long boost, long other) {
    return other < boost && other > boost - DAY && other != Lane.NONE;
  }

  private boolean boostsAreShown(int booster) {
    return listensTo(booster) && !hidesBoostsOf(booster);
  }

  /** From which id on the index has everything that this home may show. */
  long floor() {
    long highest = entries.floor(self);
    for (int i = 0; i < following; i++) {
      highest = Math.max(highest, entries.floor(followed[i]));
    }
    for (int i = 0; i < hashtags.count(self); i++) {
      highest = Math.max(highest, hashtags.posts().floor(hashtags.of(self)[i]));
    }
    return highest;
  }
}
