package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import social.skein.account.Account;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Seed;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** Thousands of random deeds, after which everything one can read is what a simple model says. */
@SkeinTest
class RandomDeedsTest {
  private static final int PEOPLE = 12;
  private static final int BATCHES = 12;
  private static final int DEEDS = 250;

  private final Doors doors;
  private final HomeIndex index;
  private final Transactions transactions;
  private final Database database;
  private final SettableClock clock;
  private final Cast cast;

  RandomDeedsTest(
      AutowireCapableBeanFactory beans,
      HomeIndex index,
      Transactions transactions,
      Database database,
      SettableClock clock,
      Cast cast) {
    this.doors = Doors.of(beans);
    this.index = index;
    this.transactions = transactions;
    this.database = database;
    this.clock = clock;
    this.cast = cast;
  }

  @Test
  void everythingReadIsWhatTheModelSays() {
    Random random = Seed.random("RandomDeedsTest");
    List<Account> crowd =
        IntStream.range(0, PEOPLE).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    Model model = new Model();
    RandomDeeds deeds = new RandomDeeds(doors, database, clock, crowd, model, random);
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int deed = 0; deed < DEEDS; deed++) {
        clock.pass(Duration.ofMillis(2));
        deeds.doSomething();
      }
      ModelComparison read =
          new ModelComparison(doors, clock, crowd, model, random, batch < BATCHES / 4);
      // one transaction for all that is read makes it no less true, and the test much faster
      transactions.read(() -> {
        read.assertRelations();
        read.assertTimelines(crowd.get(random.nextInt(PEOPLE)));
        read.assertLists(crowd.get(random.nextInt(PEOPLE)));
        return true;
      });
      Account viewer = crowd.get(random.nextInt(PEOPLE));
      assertThat(index.page(viewer.id(), Keyset.first(1))).isPresent();
      read.assertHome(viewer);
    }
  }
}
