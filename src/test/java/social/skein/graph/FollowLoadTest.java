package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class FollowLoadTest {
  private static final Instant SINCE = Instant.parse("2026-01-02T03:04:05.678Z");

  private final FollowLoad load;
  private final Follows follows;
  private final Cast cast;
  private final Database database;

  FollowLoadTest(FollowLoad load, Follows follows, Cast cast, Database database) {
    this.load = load;
    this.follows = follows;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void followsAreDatedAndCountedAsFollowingWouldHave() {
    List<Account> four = cast.four();
    long john = four.get(0).id();
    long susan = four.get(1).id();
    long mary = four.get(2).id();

    database.run("UPDATE account SET locked = 1 WHERE id = ?", mary);
    load.load(
        next -> {
          next.accept(new NewFollow(john, susan, SINCE));
          next.accept(new NewFollow(mary, susan, SINCE));
          next.accept(new NewFollow(susan, john, SINCE));
        },
        next -> next.accept(new NewFollow(john, mary, SINCE)));

    assertThat(follows.relation(john, susan))
        .isEqualTo(new Relation(false, SINCE, null, true, null));
    assertThat(follows.relation(john, mary).requestedSince()).isEqualTo(SINCE);
    assertThat(follows.counts(john)).isEqualTo(new FollowCounts(1, 1));
    assertThat(follows.counts(susan)).isEqualTo(new FollowCounts(2, 1));
    assertThat(follows.counts(mary)).isEqualTo(new FollowCounts(0, 1));
    assertThat(database.count("follow_count")).isEqualTo(3);
  }
}
