package social.skein.timeline.index;

import java.util.Arrays;

/** Who boosted one post, ascending, each with the id of their boost. */
final class Boosters {
  private static final int BYTES = 72;

  private int[] who = new int[2];
  private long[] boosts = new long[2];
  private int count;

  void put(int booster, long boost) {
    int place = Arrays.binarySearch(who, 0, count, booster);
    if (place >= 0) {
      boosts[place] = boost;
      return;
    }
    if (count == who.length) {
      int length = Growth.beyond(count);
      who = Arrays.copyOf(who, length);
      boosts = Arrays.copyOf(boosts, length);
    }
    int at = -place - 1;
    System.arraycopy(who, at, who, at + 1, count - at);
    System.arraycopy(boosts, at, boosts, at + 1, count - at);
    who[at] = booster;
    boosts[at] = boost;
    count++;
  }

  void remove(int booster, long boost) {
    int place = Arrays.binarySearch(who, 0, count, booster);
    if (place >= 0 && boosts[place] == boost) {
      System.arraycopy(who, place + 1, who, place, count - place - 1);
      System.arraycopy(boosts, place + 1, boosts, place, count - place - 1);
      count--;
    }
  }

  int count() {
    return count;
  }

  int who(int place) {
    return who[place];
  }

  long boost(int place) {
    return boosts[place];
  }

  /** The boost of somebody, or {@link Lane#NONE}. */
  long boostOf(int booster) {
    int place = Arrays.binarySearch(who, 0, count, booster);
    return place >= 0 ? boosts[place] : Lane.NONE;
  }

  long bytes() {
    return BYTES + (long) (Integer.BYTES + Long.BYTES) * who.length;
  }
}
