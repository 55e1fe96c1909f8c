package social.skein.cli.seed;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;

/**
 * Who writes so many posts over a span of time: a few write much, most write little.
 *
 * @param accounts how many accounts may write, at least 1
 * @param posts how many posts there are, 0 or more
 * @param start when the earliest may be written
 * @param end when the latest is written before, after the start
 */
public record PostSchedule(int accounts, long posts, Instant start, Instant end) {

  private static final double ACTIVITY = 2.5;

  /**
   * Checks the limits of each part.
   *
   * @throws IllegalArgumentException if one is outside them
   */
  public PostSchedule {
    if (accounts < 1 || posts < 0 || !start.isBefore(end)) {
      throw new IllegalArgumentException(
          "no schedule of %d posts by %d accounts from %s to %s"
              .formatted(posts, accounts, start, end));
    }
  }

  /**
   * Draws the posts one by one in ascending order of time; several may share a millisecond. Takes
   * four bytes of memory per account and nothing per post.
   */
  public Iterator<PostSlot> draw(RandomGenerator random) {
    return new Draw(random);
  }

  private final class Draw implements Iterator<PostSlot> {

    private final RandomGenerator random;
    private final int[] byActivity;
    private final long span = end.toEpochMilli() - start.toEpochMilli();
    private long left = posts;
    private double rest = 1;

    Draw(RandomGenerator random) {
      this.random = random;
      byActivity = new int[accounts];
      for (int place = 0; place < accounts; place++) {
        int other = random.nextInt(place + 1);
        byActivity[place] = byActivity[other];
        byActivity[other] = place;
      }
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public PostSlot next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      // The share of the span that is left after the least of as many uniform times as are left:
      // a sorted sample, drawn in order.
      rest *= Math.pow(1 - random.nextDouble(), 1.0 / left);
      left--;
      long millis = Math.min((long) ((1 - rest) * span), span - 1);
      return new PostSlot(author(), start.toEpochMilli() + millis);
    }

    private int author() {
      return byActivity[(int) (Math.pow(random.nextDouble(), ACTIVITY) * accounts)];
    }
  }
}
