package social.skein.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Session;
import social.skein.account.Sessions;
import social.skein.filter.FilterOutcome.Problem;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class FiltersTest {
  private static final Account NOBODY =
      new Account(0, "", "", "", Instant.EPOCH, null, null, false);

  private final Filters filters;
  private final Sessions sessions;
  private final Posts posts;
  private final SettableClock clock;
  private final Cast cast;
  private Account john = NOBODY;
  private Account susan = NOBODY;

  FiltersTest(Filters filters, Sessions sessions, Posts posts, SettableClock clock, Cast cast) {
    this.filters = filters;
    this.sessions = sessions;
    this.posts = posts;
    this.clock = clock;
    this.cast = cast;
  }

  @BeforeEach
  void meet() {
    john = cast.john();
    susan = cast.susan();
  }

  private static FilterDraft draft(String title, Action action, String... words) {
    List<Keyword> keywords = List.of(words).stream().map(word -> new Keyword(word, true)).toList();
    return new FilterDraft(title, action, Set.of(Context.HOME), keywords, new End.Never());
  }

  private Filter kept(FilterOutcome outcome) {
    assertThat(outcome).isInstanceOf(FilterOutcome.Kept.class);
    return ((FilterOutcome.Kept) outcome).filter();
  }

  private FilterOwner john() {
    Session session = sessions.findUnseen(sessions.open(john).token()).orElseThrow();
    return new FilterOwner(john.id(), session.filters());
  }

  private Post says(Account author, String text, String warning) {
    Writing writing = new Writing(text, warning, Visibility.PUBLIC, null);
    long id = ((PostOutcome.Written) posts.write(author.id(), writing)).id();
    return posts.find(author.username(), id, author.id()).orElseThrow();
  }

  @Test
  void aFilterFindsItsWordsInTextsAndWarningsOfOthers() {
    kept(filters.create(john.id(), draft("Birds", Action.WARN, "goose", "duck")));
    Screen screen = filters.screen(john(), Context.HOME);
    assertThat(screen.folds(says(susan, "a Goose!", "")))
        .extracting(Filter::title)
        .isEqualTo("Birds");
    assertThat(screen.folds(says(susan, "look", "duck ahead")))
        .extracting(Filter::title)
        .isEqualTo("Birds");
    assertThat(screen.folds(says(susan, "geese", "ducks"))).isNull();
    assertThat(screen.folds(says(john, "a goose of mine", ""))).isNull();
    assertThat(screen.hides(says(susan, "a goose", ""))).isFalse();
    assertThat(filters.screen(john(), Context.PUBLIC)).isSameAs(Screen.NONE);
  }

  @Test
  void whatIsHiddenIsFoldedWhereNothingMayBeMissing() {
    kept(filters.create(john.id(), draft("Birds", Action.HIDE, "goose")));
    Screen screen = filters.screen(john(), Context.HOME);
    Post goose = says(susan, "goose", "");
    assertThat(screen.hides(goose)).isTrue();
    assertThat(screen.folds(goose)).isNull();
    assertThat(screen.onlyFolding().hides(goose)).isFalse();
    assertThat(screen.onlyFolding().folds(goose)).extracting(Filter::title).isEqualTo("Birds");
  }

  @Test
  void aChangeHoldsAtOnceAndAnEndEndsIt() {
    Post goose = says(susan, "goose", "");
    Post duck = says(susan, "duck", "");
    Filter made = kept(filters.create(john.id(), draft("Birds", Action.HIDE, "goose")));
    FilterDraft hour =
        new FilterDraft(
            "Birds",
            Action.HIDE,
            Set.of(Context.HOME),
            List.of(new Keyword("duck", true)),
            new End.After(Duration.ofHours(1)));
    Filter changed = kept(filters.change(john.id(), made.id(), made.revision(), hour));
    assertThat(filters.screen(john(), Context.HOME).hides(goose)).isFalse();
    assertThat(filters.screen(john(), Context.HOME).hides(duck)).isTrue();
    FilterDraft same =
        new FilterDraft(
            "Birds!", hour.action(), hour.contexts(), hour.keywords(), new End.AsItWas());
    clock.pass(Duration.ofMinutes(30));
    Filter again = kept(filters.change(john.id(), made.id(), changed.revision(), same));
    assertThat(again.endsAt()).isEqualTo(changed.endsAt());
    assertThat(filters.find(john.id(), made.id())).contains(again);
    clock.pass(Duration.ofMinutes(31));
    assertThat(filters.screen(john(), Context.HOME).hides(duck)).isFalse();
  }

  @Test
  void whoChangesWhatWasChangedOrDeletedElsewhereIsTold() {
    Filter made = kept(filters.create(john.id(), draft("Birds", Action.HIDE, "goose")));
    Filter changed =
        kept(
            filters.change(
                john.id(), made.id(), made.revision(), draft("Birds", Action.WARN, "duck")));
    assertThat(
            filters.change(
                john.id(), made.id(), made.revision(), draft("Birds", Action.HIDE, "swan")))
        .isEqualTo(new FilterOutcome.Changed(changed));
    assertThat(filters.delete(susan.id(), made.id())).isFalse();
    assertThat(filters.delete(john.id(), made.id())).isTrue();
    assertThat(filters.delete(john.id(), made.id())).isFalse();
    assertThat(
            filters.change(
                john.id(), made.id(), changed.revision(), draft("Birds", Action.HIDE, "swan")))
        .isEqualTo(new FilterOutcome.Gone());
    assertThat(john().hasFilters()).isFalse();
  }

  @Test
  void whatIsWrongIsToldAllAtOnce() {
    kept(filters.create(john.id(), draft("Vögel", Action.HIDE, "goose")));
    String[] many = IntStream.range(0, 51).mapToObj(i -> "word" + i).toArray(String[]::new);
    String longWord = "x".repeat(101);
    assertThat(problems(draft(" \u200b ", Action.HIDE, "goose")))
        .containsExactly(new Problem.NoTitle());
    assertThat(problems(draft("x".repeat(101), Action.HIDE, "goose")))
        .containsExactly(new Problem.LongTitle());
    assertThat(problems(draft("VOGEL", Action.HIDE, "goose")))
        .containsExactly(new Problem.TakenTitle("Vögel"));
    assertThat(problems(draft("Swans", Action.HIDE, " ", "\t")))
        .containsExactly(new Problem.NoKeywords());
    assertThat(problems(draft("Swans", Action.HIDE, many)))
        .containsExactly(new Problem.ManyKeywords(51));
    assertThat(problems(draft("", Action.HIDE, longWord, "\u0301")))
        .containsExactly(
            new Problem.NoTitle(),
            new Problem.LongKeyword(new Keyword(longWord, true)),
            new Problem.EmptyKeyword(new Keyword("\u0301", true)));
    assertThat(
            problems(
                new FilterDraft(
                    "Swans",
                    Action.WARN,
                    Set.of(),
                    List.of(new Keyword("swan", false)),
                    new End.Never())))
        .containsExactly(new Problem.Nowhere());
    assertThat(filters.of(john.id())).hasSize(1);
  }

  private List<Problem> problems(FilterDraft draft) {
    return ((FilterOutcome.Refused) filters.create(john.id(), draft)).problems();
  }

  @Test
  void aKeywordIsKeptOnceAndTheHundredAndFirstFilterIsRefused() {
    FilterDraft twice =
        new FilterDraft(
            "Birds",
            Action.HIDE,
            Set.of(Context.HOME),
            List.of(
                new Keyword("Goose", true),
                new Keyword("goose ", false),
                new Keyword("GOOSE", true)),
            new End.Never());
    assertThat(kept(filters.create(john.id(), twice)).keywords())
        .containsExactly(new Keyword("goose", false));
    for (int i = 1; i < Filters.MOST; i++) {
      kept(filters.create(john.id(), draft("Filter " + i, Action.HIDE, "word" + i)));
    }
    assertThat(filters.create(john.id(), draft("One more", Action.HIDE, "more")))
        .isEqualTo(new FilterOutcome.TooMany(100));
  }
}
