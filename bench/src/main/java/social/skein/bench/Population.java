package social.skein.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import social.skein.cli.seed.FollowGraph;
import social.skein.cli.seed.GraphShape;
import social.skein.cli.seed.People;
import social.skein.cli.seed.PlantedReaders;
import social.skein.cli.seed.PostSchedule;
import social.skein.cli.seed.PostShape;
import social.skein.cli.seed.PostSlot;
import social.skein.cli.seed.ShapedGraph;
import social.skein.platform.id.PastIds;

/**
 * Everybody, whom they follow and what they wrote, as arrays: what is loaded into each database,
 * and what its answers are checked against. The same for each run.
 */
final class Population {
  private static final long SEED = 2;
  private static final Instant FIRST_SIGN_UP = Instant.parse("2026-01-01T01:00:00Z");
  private static final Duration LATEST_SIGN_UP = Duration.ofDays(20);
  private static final Instant FIRST_POST = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant LAST_POST = Instant.parse("2026-08-01T00:00:00Z");

  final Scale scale;
  final FollowGraph graph;
  final People people;
  private final PastIds drawn = new PastIds();
  private final long[] accountIds;
  private final long[] postIds;
  private final int[] postAuthors;

  private Population(Scale scale, ShapedGraph shaped) {
    this.scale = scale;
    graph = shaped.graph();
    people = new People(SEED, shaped.planted());
    accountIds = new long[scale.accounts];
    postIds = new long[scale.posts];
    postAuthors = new int[scale.posts];
  }

  static Population of(Scale scale) {
    ShapedGraph shaped = new GraphShape(scale.accounts, scale.follows).generate(random());
    Population population = new Population(scale, shaped);
    population.join();
    population.write();
    return population;
  }

  private void join() {
    for (int account = 0; account < scale.accounts; account++) {
      accountIds[account] =
          drawn.next(
              FIRST_SIGN_UP.plus(LATEST_SIGN_UP.multipliedBy(account).dividedBy(scale.accounts)));
    }
  }

  private void write() {
    Iterator<PostSlot> slots =
        new PostSchedule(scale.accounts, scale.posts, FIRST_POST, LAST_POST).draw(random());
    for (int post = 0; post < scale.posts; post++) {
      PostSlot slot = slots.next();
      postIds[post] = drawn.next(Instant.ofEpochMilli(slot.epochMillis()));
      postAuthors[post] = slot.author();
    }
  }

  /** A source of the same randomness each time. */
  static SplittableRandom random() {
    return new SplittableRandom(SEED);
  }

  long accountId(int account) {
    return accountIds[account];
  }

  /** When a follow may begin: between the last sign-up and the first post. */
  static long followedAt(SplittableRandom random) {
    return random.nextLong(
        FIRST_SIGN_UP.plus(LATEST_SIGN_UP).toEpochMilli(), FIRST_POST.toEpochMilli());
  }

  long postId(int post) {
    return postIds[post];
  }

  int postAuthor(int post) {
    return postAuthors[post];
  }

  PostShape texts() {
    return new PostShape(scale.accounts, people::username);
  }

  /** The planted readers who follow so many. */
  int[] readers(int following) {
    PlantedReaders group =
        PlantedReaders.among(scale.accounts).stream()
            .filter(planted -> planted.following() == following)
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, PlantedReaders.COUNT).map(n -> group.firstAccount() + n).toArray();
  }

  /** The posts of somebody's home, newest first, found by looking at every post there is. */
  long[] home(int reader) {
    BitSet seen = new BitSet(scale.accounts);
    seen.set(reader);
    for (int author = 0; author < scale.accounts; author++) {
      if (graph.contains(reader, author)) {
        seen.set(author);
      }
    }
    return IntStream.iterate(scale.posts - 1, post -> post >= 0, post -> post - 1)
        .filter(post -> seen.get(postAuthors[post]))
        .mapToLong(post -> postIds[post])
        .toArray();
  }
}
