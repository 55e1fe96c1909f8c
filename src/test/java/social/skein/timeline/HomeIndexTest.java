package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.filter.FilterOwner;
import social.skein.graph.FollowedHashtags;
import social.skein.graph.Follows;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.post.Edits;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** When the index answers, when the SQL does, and what happens when the index is wrong. */
@SkeinTest
class HomeIndexTest {
  private final Posts posts;
  private final Edits edits;
  private final Follows follows;
  private final FollowedHashtags hashtags;
  private final Accounts accounts;
  private final HomeTimeline home;
  private final HomeIndex index;
  private final HomeCheck check;
  private final HomeSelfCheck selfCheck;
  private final ChangeLog log;
  private final Transactions transactions;
  private final Database database;
  private final MeterRegistry meters;
  private final SettableClock clock;
  private final Cast cast;
  private Account john;
  private Account susan;

  HomeIndexTest(
      Posts posts,
      Edits edits,
      Follows follows,
      FollowedHashtags hashtags,
      Accounts accounts,
      HomeTimeline home,
      HomeIndex index,
      HomeCheck check,
      HomeSelfCheck selfCheck,
      ChangeLog log,
      Transactions transactions,
      Database database,
      MeterRegistry meters,
      SettableClock clock,
      Cast cast) {
    this.posts = posts;
    this.edits = edits;
    this.follows = follows;
    this.hashtags = hashtags;
    this.accounts = accounts;
    this.home = home;
    this.index = index;
    this.check = check;
    this.selfCheck = selfCheck;
    this.log = log;
    this.transactions = transactions;
    this.database = database;
    this.meters = meters;
    this.clock = clock;
    this.cast = cast;
  }

  @BeforeEach
  void twoPeople() {
    john = cast.john();
    susan = cast.susan();
  }

  @Test
  void thePostsOfSomebodyFollowedAreThereAtOnceAndGoWhenUnfollowed() {
    long old = write(susan);
    assertThat(byIndex(john)).isEmpty();
    follows.follow(john.id(), "susan");
    long own = write(john);
    assertThat(byIndex(john)).containsExactly(own, old);
    follows.unfollow(john.id(), "susan");
    assertThat(byIndex(john)).containsExactly(own);
  }

  @Test
  void aDeletedPostIsGoneAtTheNextLook() {
    long kept = write(john);
    long gone = write(john);
    assertThat(byIndex(john)).containsExactly(gone, kept);
    posts.delete(john.id(), gone);
    assertThat(byIndex(john)).containsExactly(kept);
  }

  @Test
  void aHashtagBringsWhatStrangersWriteFromItsFirstFollowerToItsLast() {
    long old = write(susan, "hello #Geese");
    long answered = write(susan, "an answer");
    posts.write(susan.id(), Writing.answer(answered, "to myself #geese"));
    assertThat(byIndex(john)).isEmpty();
    hashtags.follow(john.id(), "geese");
    long unlisted = write(susan, "nothing yet");
    assertThat(byIndex(john)).hasSize(2).contains(old).doesNotContain(unlisted);
    assertThat(index.page(john.id(), Keyset.first(20)).orElseThrow())
        .extracting(TimelineEntry::hashtag)
        .containsOnly("geese");
    edits.edit(susan.id(), unlisted, "now #geese", "");
    edits.edit(susan.id(), old, "hello", "");
    assertThat(byIndex(john)).hasSize(2).contains(unlisted).doesNotContain(old);
    assertThat(check.check(john.id())).isEqualTo(new HomeCheck.Finding.Same(2));
    index.build();
    assertThat(byIndex(john)).hasSize(2);

    follows.follow(john.id(), "susan");
    assertThat(index.page(john.id(), Keyset.first(20)).orElseThrow())
        .hasSize(4)
        .extracting(TimelineEntry::hashtag)
        .containsOnlyNulls();
    follows.unfollow(john.id(), "susan");
    hashtags.unfollow(john.id(), "geese");
    hashtags.follow(john.id(), "geese");
    assertThat(byIndex(john)).hasSize(2);
    hashtags.unfollow(john.id(), "geese");
    assertThat(byIndex(john)).isEmpty();
  }

  @Test
  void whatATransactionHasNotCommittedIsNotInTheIndexButInItsOwnHome() {
    transactions.run(() -> {
      long id = write(john);
      assertThat(index.page(john.id(), Keyset.first(20))).isEmpty();
      assertThat(ids(home.page(FilterOwner.unfiltered(john.id()), Keyset.first(20)).items()))
          .containsExactly(id);
    });
    try {
      transactions.run(() -> {
        write(john);
        throw new IllegalStateException("undone");
      });
    } catch (IllegalStateException undone) {
      // as intended
    }
    assertThat(byIndex(john)).hasSize(1);
  }

  @Test
  void theLogForgetsAfterADayAndWhoeverStoodThereReadsEverythingAnew() {
    write(john);
    index.catchUp();
    long old = newest();
    write(john);
    database.run(
        "UPDATE change SET seq = ? + (SELECT count(*) FROM change c WHERE c.seq < change.seq)"
            + " WHERE seq <= ?",
        Ids.first(clock.instant().minus(Duration.ofHours(25))),
        old);
    log.prune();
    assertThat(database.count("change")).isEqualTo(1);
    assertThat(database.count("change WHERE seq > ?", old)).isEqualTo(1);

    assertThat(ids(home.page(FilterOwner.unfiltered(john.id()), Keyset.first(20)).items()))
        .hasSize(2);
    index.build();
    assertThat(byIndex(john)).hasSize(2);
  }

  @Test
  void theNewestEntryOfTheLogIsKeptHoweverOldItIs() {
    database.run("UPDATE change SET seq = 1");
    log.prune();
    assertThat(database.count("change WHERE seq = 1")).isEqualTo(1);
  }

  @Test
  void aPostThatVanishedBehindTheLogIsFoundByTheCheckOfHomesReadLately() {
    long kept = write(john);
    long gone = write(john);
    assertThat(byIndex(john)).containsExactly(gone, kept);
    double before = disagreements();
    database.run("DELETE FROM post WHERE id = ?", gone);

    checkAllReadLately();

    assertThat(disagreements()).isEqualTo(before + 1);
    assertThat(ids(home.page(FilterOwner.unfiltered(john.id()), Keyset.first(20)).items()))
        .containsExactly(kept);
    index.build();
    assertThat(byIndex(john)).containsExactly(kept);
  }

  @Test
  void aPostTheIndexHasButTheDatabaseHasNotIsNoticedWhenItIsRead() {
    long kept = write(john);
    assertThat(byIndex(john)).containsExactly(kept);
    double before = disagreements();
    database.run("UPDATE id_clock SET last_id = last_id + 5");
    database.run(
        "INSERT INTO change (seq, kind, account_id, object_id)"
            + " SELECT last_id, 'posted', ?, last_id - 1 FROM id_clock",
        john.id());

    assertThat(ids(home.page(FilterOwner.unfiltered(john.id()), Keyset.first(20)).items()))
        .containsExactly(kept);
    assertThat(disagreements()).isEqualTo(before + 1);
  }

  @Test
  void aNewNameStandsBesideTheirPostsAtTheNextLook() {
    write(john);
    assertThat(nameOf(john)).isEqualTo("john");
    accounts.change(john.id(), "John the Goose", "", "");
    assertThat(nameOf(john)).isEqualTo("John the Goose");
  }

  private String nameOf(Account author) {
    return index.page(author.id(), Keyset.first(1)).orElseThrow().getFirst().post().author().name();
  }

  @Test
  void aPostThatAppearedBehindTheLogIsFoundByTheCheck() {
    long known = write(john);
    assertThat(byIndex(john)).containsExactly(known);
    assertThat(check.check(john.id())).isEqualTo(new HomeCheck.Finding.Same(1));
    double before = disagreements();
    database.run("INSERT INTO post (id, author_id, text) VALUES (?, ?, 'x')", known - 1, john.id());

    assertThat(check.check(john.id()))
        .isInstanceOfSatisfying(
            HomeCheck.Finding.Different.class,
            different ->
                assertThat(different.where())
                    .contains("account " + john.id())
                    .contains("the SQL [" + known + ", " + (known - 1) + "]"));
    checkAllReadLately();
    assertThat(disagreements()).isEqualTo(before + 1);
    index.build();
    assertThat(byIndex(john)).containsExactly(known, known - 1);
  }

  private long newest() {
    return database.value(Long.class, "SELECT max(seq) FROM change");
  }

  /** Also those of the tests before. */
  private void checkAllReadLately() {
    for (int i = 0; i < 40; i++) {
      selfCheck.look();
    }
  }

  private double disagreements() {
    return meters.get("skein.home.index.disagreements").counter().count();
  }

  private long write(Account author) {
    return write(author, "hello");
  }

  private long write(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  private List<Long> byIndex(Account viewer) {
    return ids(index.page(viewer.id(), Keyset.first(20)).orElseThrow());
  }

  private static List<Long> ids(List<TimelineEntry> entries) {
    return entries.stream().map(TimelineEntry::id).toList();
  }
}
