package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.database.Transactions;
import social.skein.post.Edits;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.search.Search.Viewer;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

@SkeinTest
class SearchIndexTest {
  private static final String ID = TestDatabase.current() == TestDatabase.SQLITE ? "rowid" : "id";

  private final SearchIndex index;
  private final SearchInvariants invariants;
  private final Search search;
  private final Posts posts;
  private final Edits edits;
  private final Cast cast;
  private final Database database;
  private final Transactions transactions;

  SearchIndexTest(
      SearchIndex index,
      SearchInvariants invariants,
      Search search,
      Posts posts,
      Edits edits,
      Cast cast,
      Database database,
      Transactions transactions) {
    this.index = index;
    this.invariants = invariants;
    this.search = search;
    this.posts = posts;
    this.edits = edits;
    this.cast = cast;
    this.database = database;
    this.transactions = transactions;
  }

  @Test
  void aRebuildBringsWhatIsMissingAndTakesWhatIsNotThere() throws Exception {
    Account john = cast.john();
    long post = write(john, "goose #goose");
    database.run("DELETE FROM post_words");
    database.run("DELETE FROM account_words");
    database.run("DELETE FROM hashtag_post");
    database.run("INSERT INTO post_words (" + ID + ", words) VALUES (5, 'stray')");
    database.run("INSERT INTO account_words (" + ID + ", words) VALUES (5, 'stray')");
    database.run(
        "INSERT INTO hashtag_post (name, post_id, author_id) VALUES ('swan', ?, ?)",
        post,
        john.id());
    assertThat(found("goose")).isEmpty();

    index.begin();
    assertThat(index.complete()).isFalse();
    assertThat(index.left()).isEqualTo(2);
    index.catchUp(indexed -> {});

    assertThat(index.complete()).isTrue();
    assertThat(found("goose")).containsExactly("goose #goose");
    assertEverythingHolds();
  }

  @Test
  void nothingThatIsWrittenMeanwhileIsLostNorFoundTwice() throws Exception {
    Account john = cast.john();
    long edited = write(john, "one");
    long deleted = write(john, "two");
    AtomicBoolean once = new AtomicBoolean();
    index.begin();
    index.catchUp(indexed -> {
      if (once.compareAndSet(false, true)) {
        assertThat(found("one")).hasSize(1);
        edits.edit(john.id(), edited, "three", "");
        posts.delete(john.id(), deleted);
        write(john, "four");
        cast.susan();
      }
    });
    assertThat(found("one")).isEmpty();
    assertThat(found("two")).isEmpty();
    assertThat(found("three")).hasSize(1);
    assertThat(found("four")).hasSize(1);
    assertEverythingHolds();
  }

  @Test
  void aRebuildThatIsCutOffIsGoneOnWith() throws Exception {
    write(cast.john(), "goose");
    index.begin();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            index.catchUp(indexed -> {
              throw new IllegalStateException("cut off");
            }));
    assertThat(index.complete()).isFalse();
    assertThat(index.left()).isEqualTo(1);
    index.catchUp(indexed -> {});
    assertEverythingHolds();
  }

  @Test
  void whatAnOlderVersionWroteIsIndexed() throws Exception {
    write(cast.john(), "goose");
    database.run("DELETE FROM post_words");
    database.run("UPDATE search_index SET rules = 0, accounts_above = 0, posts_above = 0");
    index.catchUp(indexed -> {});
    assertThat(found("goose")).hasSize(1);
    assertEverythingHolds();
  }

  private void assertEverythingHolds() {
    assertThat(invariants.all())
        .allSatisfy(invariant ->
            assertThat(transactions.read(invariant.check()).examples())
                .as(invariant.claim())
                .isEmpty());
  }

  private long write(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  private List<String> found(String typed) {
    SearchQuery query = ((SearchQuery.Asked) SearchQuery.read(typed)).query();
    return search.newest(query, new Viewer(0, null), null, 20).items().stream()
        .map(Post::text)
        .toList();
  }
}
