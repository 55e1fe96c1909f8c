package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.filter.FilterOwner;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.HomeTimeline;

@SkeinTest
class DemoTest {
  private final Demo demo;
  private final Accounts accounts;
  private final HomeTimeline home;
  private final Cast cast;
  private final Database database;

  DemoTest(Demo demo, Accounts accounts, HomeTimeline home, Cast cast, Database database) {
    this.demo = demo;
    this.accounts = accounts;
    this.home = home;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void theFourHaveTheHomesOfTheTutorial() {
    assertThat(demo.fill()).isTrue();

    assertThat(home("john")).containsExactly("susan", "david", "john");
    assertThat(home("susan")).containsExactly("susan", "mary");
    assertThat(home("mary")).containsExactly("mary", "david");
    assertThat(home("david")).containsExactly("david");
  }

  private List<String> home(String username) {
    Account viewer = accounts.find(username).orElseThrow();
    return home.page(FilterOwner.unfiltered(viewer.id()), Keyset.first(25)).items().stream()
        .map(entry -> entry.post().text().replace("post from ", ""))
        .toList();
  }

  @Test
  void aDatabaseWithSomebodyInItIsLeftAlone() {
    cast.signUp("somebody");

    assertThat(demo.fill()).isFalse();

    assertThat(database.count("account")).isEqualTo(1);
    assertThat(database.count("post")).isZero();
  }
}
