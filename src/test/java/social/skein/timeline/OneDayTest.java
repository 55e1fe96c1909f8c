package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class OneDayTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final HomeTimeline home;
  private final Posts posts;
  private final SettableClock clock;
  private final Cast cast;
  private Account john;
  private LocalDate day;

  OneDayTest(HomeTimeline home, Posts posts, SettableClock clock, Cast cast) {
    this.home = home;
    this.posts = posts;
    this.clock = clock;
    this.cast = cast;
  }

  /**
   * Five posts, six hours apart, the first at noon; so two are on the first day and three later.
   */
  @BeforeEach
  void fivePosts() {
    john = cast.john();
    Instant now = clock.instant();
    day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    clock.pass(Duration.between(now, day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    for (int i = 1; i <= 5; i++) {
      posts.write(john.id(), Writing.of("post " + i));
      clock.pass(Duration.ofHours(6));
    }
  }

  @Test
  void aDayHasWhatWasWrittenOnItWhereItsReaderIs() {
    assertThat(texts(on(day, ZoneOffset.UTC, Keyset.first(9)))).containsExactly("post 2", "post 1");
    assertThat(texts(on(day.plusDays(1), ZoneOffset.UTC, Keyset.first(9))))
        .containsExactly("post 5", "post 4", "post 3");
    assertThat(texts(on(day, TOKYO, Keyset.first(9)))).containsExactly("post 1");
  }

  private OneDay on(LocalDate date, ZoneId zone, Keyset<Long> page) {
    return OneDay.of(date, zone, page, this::home);
  }

  private Slice<TimelineEntry> home(Keyset<Long> page) {
    return home.page(FilterOwner.unfiltered(john.id()), page);
  }

  private static List<String> texts(OneDay day) {
    return day.posts().items().stream().map(entry -> entry.post().text()).toList();
  }

  @Test
  void itsPagesEndWhereTheDayEnds() {
    LocalDate second = day.plusDays(1);
    OneDay first = on(second, ZoneOffset.UTC, Keyset.first(2));
    assertThat(texts(first)).containsExactly("post 5", "post 4");
    assertThat(first.posts().newer()).isNull();
    OneDay last = on(second, ZoneOffset.UTC, before(first.posts().older(), 2));
    assertThat(texts(last)).containsExactly("post 3");
    assertThat(last.posts().older()).isNull();
    Keyset<Long> back = new Keyset<>(null, Long.valueOf(last.posts().newer()), 2);
    OneDay again = on(second, ZoneOffset.UTC, back);
    assertThat(texts(again)).containsExactly("post 5", "post 4");
    assertThat(again.posts().newer()).isNull();
    assertThat(texts(on(day, ZoneOffset.UTC, new Keyset<>(null, 0L, 9)))).hasSize(2);
    assertThat(texts(on(day, ZoneOffset.UTC, before("9000000000000000000", 9)))).hasSize(2);
  }

  private static Keyset<Long> before(String cursor, int size) {
    return new Keyset<>(Long.valueOf(cursor), null, size);
  }

  @Test
  void theDaysBesideItAreKnownToHaveSomethingOrNot() {
    LocalDate second = day.plusDays(1);
    assertThat(on(day, ZoneOffset.UTC, Keyset.first(1)).older()).isFalse();
    assertThat(on(day.minusDays(9), ZoneOffset.UTC, Keyset.first(9)).older()).isFalse();
    assertThat(on(second, ZoneOffset.UTC, Keyset.first(3)).older()).isTrue();
    assertThat(on(second.plusDays(9), ZoneOffset.UTC, Keyset.first(9)).older()).isTrue();
    assertThat(Stream.of(day.minusDays(9), day, second, second.plusDays(9)))
        .extracting(it -> OneDay.newer(it, ZoneOffset.UTC, this::home))
        .containsExactly(true, true, false, false);
  }

  @Test
  void aDayWithoutPostsSaysWhenTheLastWere() {
    OneDay later = on(day.plusDays(9), ZoneOffset.UTC, Keyset.first(2));
    assertThat(later.posts().items()).isEmpty();
    assertThat(LocalDate.ofInstant(later.before(), ZoneOffset.UTC)).isEqualTo(day.plusDays(1));
    Stream.of("0000-01-01", "1970-01-01", "2026-01-01")
        .map(LocalDate::parse)
        .forEach(early -> {
          OneDay none = on(early, TOKYO, Keyset.first(2));
          assertThat(none.posts().items()).isEmpty();
          assertThat(none.before()).isNull();
        });
    assertThat(on(LocalDate.parse("9999-12-31"), TOKYO, Keyset.first(2)).before()).isNotNull();
  }
}
