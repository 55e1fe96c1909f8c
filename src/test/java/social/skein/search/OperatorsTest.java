package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.search.Search.Viewer;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** What narrows a search: people, days, answers, and what is not wanted. */
@SkeinTest
class OperatorsTest {
  private final Posts posts;
  private final Accounts accounts;
  private final Cast cast;
  private final SettableClock clock;
  private final Seeker seeker;

  OperatorsTest(Search search, Posts posts, Accounts accounts, Cast cast, SettableClock clock) {
    this.posts = posts;
    this.accounts = accounts;
    this.cast = cast;
    this.clock = clock;
    this.seeker = new Seeker(search, posts);
  }

  @Test
  void aMinusLeavesOutWhatHasIt() {
    Account john = cast.john();
    Account susan = cast.susan();
    seeker.write(john, "geese and swans");
    seeker.write(john, "geese, a grey flock #birds");
    seeker.write(susan, "geese of @mary");
    posts.write(
        susan.id(), Writing.answer(seeker.write(susan, "flock of grey geese"), "geese 東京タワー"));
    assertThat(seeker.found("geese -swans -birds -東京"))
        .containsExactly("flock of grey geese", "geese of @mary");
    assertThat(seeker.found("geese -from:john -is:reply"))
        .containsExactly("flock of grey geese", "geese of @mary");
    assertThat(seeker.found("-#birds geese -@mary -from:me", Seeker.viewer(susan)))
        .containsExactly("geese and swans");
    assertThat(seeker.found("geese -\"grey flock\" \u2212reply -from:nobody -タワー"))
        .containsExactly("flock of grey geese", "geese of @mary", "geese and swans");
    assertThat(seeker.found("from:john -swans")).containsExactly("geese, a grey flock #birds");
    assertThat(seeker.found("geese -geese")).isEmpty();
    assertThat(seeker.found("gray-geese")).isEmpty();
    assertThat(seeker.found("grey-geese")).containsExactly("flock of grey geese");
    accounts.change(john.id(), "Gander Flock", "", "");
    assertThat(seeker.people("gander", Seeker.STRANGER)).containsExactly("john");
    assertThat(seeker.people("gander -flock", Seeker.STRANGER)).isEmpty();
    assertThat(SearchQuery.read("-geese -\"a b\" before:2026-01-01"))
        .isEqualTo(new SearchQuery.OnlyWithout());
    assertThat(SearchQuery.read("- -- -\"")).isEqualTo(new SearchQuery.NoWords());
  }

  @Test
  void operatorsNarrowWhatIsFound() {
    Account john = cast.john();
    Account susan = cast.susan();
    clock.pass(Duration.ofDays(1));
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    long question = seeker.write(susan, "who has seen the geese");
    clock.pass(Duration.ofDays(2));
    LocalDate second = first.plusDays(2);
    posts.write(john.id(), Writing.answer(question, "geese were here"));

    assertThat(seeker.found("geese from:@susan")).containsExactly("who has seen the geese");
    assertThat(seeker.found("from:JOHN")).containsExactly("geese were here");
    assertThat(seeker.found("from:nobody geese")).isEmpty();
    assertThat(seeker.found("from:me", Seeker.viewer(john))).containsExactly("geese were here");
    assertThat(seeker.found("from:me")).isEmpty();
    assertThat(seeker.found("is:reply")).containsExactly("geese were here");
    assertThat(seeker.found("geese IS:reply from:susan")).isEmpty();
    assertThat(seeker.found("geese before:" + second)).containsExactly("who has seen the geese");
    assertThat(seeker.found("geese before:" + first)).isEmpty();
    assertThat(seeker.found("geese after:" + first)).containsExactly("geese were here");
    assertThat(seeker.found("geese after:" + second)).isEmpty();
    assertThat(seeker.found("geese after:" + first.minusDays(1) + " before:" + second.plusDays(1)))
        .hasSize(2);
    assertThat(seeker.found("geese before:9999-12-31 after:0001-01-01")).hasSize(2);
    assertThat(seeker.found("is:goose")).isEmpty();
  }

  @Test
  void daysAreThoseOfTheReader() {
    Account john = cast.john();
    seeker.write(john, "geese");
    var zone = ZoneId.of("Pacific/Kiritimati");
    LocalDate there = LocalDate.ofInstant(clock.instant(), zone);
    Viewer far = new Viewer(john.id(), zone);
    assertThat(seeker.found("geese after:" + there.minusDays(1), far)).hasSize(1);
    assertThat(seeker.found("geese after:" + there, far)).isEmpty();
    assertThat(seeker.found("geese before:" + there, far)).isEmpty();
  }
}
