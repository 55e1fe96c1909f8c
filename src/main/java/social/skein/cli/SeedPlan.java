package social.skein.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import social.skein.cli.seed.FollowGraph;
import social.skein.cli.seed.People;
import social.skein.cli.seed.PlantedReaders;

/**
 * What to fill a database with; the same plan gives the same rows.
 *
 * @param locked of how many one is locked, and asked by some; 0 for nobody
 * @param until when the last of it happens; the first people join at the start of 2026
 */
record SeedPlan(
    FollowGraph graph,
    List<PlantedReaders> planted,
    long posts,
    int locked,
    long seed,
    Instant until) {
  SeedPlan {
    planted = List.copyOf(planted);
  }

  /** Whether that account is locked; planted readers never are. */
  boolean isLocked(int account) {
    return locked > 0
        && account % locked == locked - 1
        && planted.stream().noneMatch(group -> group.contains(account));
  }

  People people() {
    return new People(seed, planted);
  }

  /** Somebody with a full home: a planted reader, or else who follows most. */
  String exampleUsername() {
    int example =
        planted.isEmpty()
            ? IntStream.range(0, graph.accounts())
                .reduce(0, (a, b) -> graph.followingCount(b) > graph.followingCount(a) ? b : a)
            : planted.getLast().firstAccount();
    return people().username(example);
  }
}
