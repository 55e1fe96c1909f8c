package social.skein.bench.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import social.skein.cli.seed.FollowGraph;
import social.skein.cli.seed.GraphShape;
import social.skein.cli.seed.PostSchedule;
import social.skein.cli.seed.PostSlot;
import social.skein.platform.id.Ids;

/** Makes up a dataset, the same each time: the command line's shapes, and more planted readers. */
final class DatasetShape {
  private static final long SEED = 3;
  private static final Instant FIRST_POST = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant LAST_POST = Instant.parse("2026-08-01T00:00:00Z");

  /** The first accounts write early and then no more; any are as good, for hubs are anywhere. */
  private static final int DORMANT = 2_000;

  private static final int EARLY_SHARE = 20;

  /** Has no divisor in common with the number of the dormant, so each of them has a turn. */
  private static final long SCATTER = 1_237;

  private final Size size;
  private final SplittableRandom random = new SplittableRandom(SEED);

  DatasetShape(Size size) {
    this.size = size;
  }

  Dataset draw() {
    FollowGraph graph = new GraphShape(size.accounts, size.follows).generate(random).graph();
    int accounts = size.accounts;
    int follows = graph.follows();
    for (Group group : Group.addedTo(size)) {
      accounts += group.readers;
      follows += group.readers * group.following;
    }
    int[] starts = new int[accounts + 1];
    int[] followed = new int[follows];
    copy(graph, starts, followed);
    for (Group group : Group.addedTo(size)) {
      int[] followers = graph.followerCounts();
      int first = group.firstAccount(size);
      for (int reader = first; reader < first + group.readers; reader++) {
        int[] drawn = followedIn(group, followers, followed, graph.follows());
        System.arraycopy(drawn, 0, followed, starts[reader], drawn.length);
        starts[reader + 1] = starts[reader] + drawn.length;
      }
    }
    return written(starts, followed);
  }

  private static void copy(FollowGraph graph, int[] starts, int[] followed) {
    for (int account = 0; account < graph.accounts(); account++) {
      starts[account + 1] = starts[account] + graph.followingCount(account);
    }
    int[] at = {0};
    graph.forEach((follower, account) -> followed[at[0]++] = account);
  }

  private int[] followedIn(Group group, int[] followers, int[] followed, int follows) {
    return switch (group) {
      case DORMANT -> random.ints(0, DORMANT).distinct().limit(group.following).toArray();
      case HUBS -> mostFollowed(followers, group.following);
      // whoever is followed by many is also followed by these
      default ->
          IntStream.generate(() -> followed[random.nextInt(follows)])
              .distinct()
              .limit(group.following)
              .toArray();
    };
  }

  private static int[] mostFollowed(int[] followers, int count) {
    return IntStream.range(0, followers.length)
        .boxed()
        .sorted((one, other) -> Integer.compare(followers[other], followers[one]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Dataset written(int[] followStarts, int[] followed) {
    int[] authors = new int[size.posts];
    long[] ids = new long[size.posts];
    int[] starts = new int[followStarts.length];
    Iterator<PostSlot> slots =
        new PostSchedule(size.accounts, size.posts, FIRST_POST, LAST_POST).draw(random);
    long last = 0;
    for (int post = 0; post < size.posts; post++) {
      PostSlot slot = slots.next();
      last = Math.max(last + 1, Ids.first(Instant.ofEpochMilli(slot.epochMillis())));
      ids[post] = last;
      authors[post] = author(slot.author(), post);
      starts[authors[post] + 1]++;
    }
    for (int account = 1; account < starts.length; account++) {
      starts[account] += starts[account - 1];
    }
    long[] byAuthor = new long[size.posts];
    int[] ends = Arrays.copyOf(starts, starts.length);
    for (int post = 0; post < size.posts; post++) {
      byAuthor[ends[authors[post]]++] = ids[post];
    }
    return new Dataset(followStarts, followed, starts, byAuthor, ids[size.posts / 2]);
  }

  /** Every other early post is by one of the dormant, no later one is. */
  private int author(int drawn, int post) {
    if (post < size.posts / EARLY_SHARE) {
      return post % 2 == 0 ? (int) (post / 2 * SCATTER % DORMANT) : drawn;
    }
    return drawn < DORMANT ? drawn + DORMANT : drawn;
  }
}
