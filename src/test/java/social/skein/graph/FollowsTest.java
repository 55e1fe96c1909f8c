package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class FollowsTest {
  private final Follows follows;
  private final Cast cast;
  private final Database database;

  FollowsTest(Follows follows, Cast cast, Database database) {
    this.follows = follows;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void followingTwiceLeavesOneFollowAndItsFirstDate() {
    Account john = cast.john();
    Account susan = cast.susan();
    FollowOutcome first = follows.follow(john.id(), "susan");
    FollowOutcome second = follows.follow(john.id(), "SUSAN");
    assertThat(second).isEqualTo(first);
    assertThat(database.count("follow")).isEqualTo(1);
    assertThat(follows.counts(susan.id())).isEqualTo(new FollowCounts(1, 0));
    assertThat(follows.counts(john.id())).isEqualTo(new FollowCounts(0, 1));
  }
}
