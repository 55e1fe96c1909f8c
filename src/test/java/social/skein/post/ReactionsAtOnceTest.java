package social.skein.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.database.Transactions;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Seed;
import social.skein.testkit.SkeinTest;

/** Many people at the same few posts: the last word counts, and every count is that of the rows. */
@SkeinTest
class ReactionsAtOnceTest {
  private static final int POSTS = 6;
  private static final int DEEDS = Integer.getInteger("skein.reactions", 150);

  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;
  private final ReactionInvariants reactionsHold;
  private final ThreadInvariants threadsHold;
  private final Transactions transactions;
  private final Cast cast;
  private final Database database;
  private final Random seeds = Seed.random("ReactionsAtOnceTest");

  ReactionsAtOnceTest(
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins,
      ReactionInvariants reactionsHold,
      ThreadInvariants threadsHold,
      Transactions transactions,
      Cast cast,
      Database database) {
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
    this.reactionsHold = reactionsHold;
    this.threadsHold = threadsHold;
    this.transactions = transactions;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void countsAreThoseOfTheRowsWhateverManyDoAtOnce() {
    List<Account> everybody = cast.four();
    Account author = everybody.getFirst();
    List<Long> ids = IntStream.range(0, POSTS).mapToObj(_ -> written(author, "hello")).toList();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (Account one : everybody) {
      Random random = new Random(seeds.nextLong());
      work.add(() -> {
        for (int i = 0; i < DEEDS; i++) {
          deed(random, one, ids.get(random.nextInt(POSTS)));
        }
        return true;
      });
    }
    AtOnce.run(work);
    assertNothingBroken();
    ids.forEach(id -> posts.delete(author.id(), id));
    assertNothingBroken();
  }

  private void deed(Random random, Account who, long post) {
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> favourites.favourite(who.id(), "john", post);
      case 3, 4 -> favourites.undo(who.id(), "john", post);
      case 5, 6, 7 -> boosts.boost(who.id(), "john", post);
      case 8, 9 -> boosts.undo(who.id(), "john", post);
      case 10, 11 -> bookmarks.bookmark(who.id(), "john", post);
      case 12 -> bookmarks.undo(who.id(), "john", post);
      case 13, 14 -> pins.pin(who.id(), "john", post);
      case 15 -> pins.undo(who.id(), "john", post);
      case 16, 17 -> posts.write(who.id(), Writing.answer(post, "an answer"));
      case 18 -> deleteAnAnswer(who);
      default -> {
        if (random.nextInt(10) == 0) {
          posts.delete(who.id(), post);
        }
      }
    }
  }

  private void deleteAnAnswer(Account who) {
    String newest =
        "SELECT coalesce(max(id), 0) FROM post WHERE in_reply_to_id > 0 AND author_id = ?";
    posts.delete(who.id(), database.value(Long.class, newest, who.id()));
  }

  @Test
  void ofTwoTabsAndADeleteAtOnceTheLastWordCounts() {
    Account john = cast.john();
    Account susan = cast.susan();
    for (int i = 0; i < 20; i++) {
      long kept = written(susan, "kept");
      long deleted = written(susan, "deleted");
      AtOnce.run(
          List.<Callable<ReactionOutcome>>of(
              () -> favourites.favourite(john.id(), "susan", kept),
              () -> favourites.undo(john.id(), "susan", kept),
              () -> favourites.favourite(john.id(), "susan", deleted),
              () -> favourites.undo(john.id(), "susan", deleted),
              () -> {
                posts.delete(susan.id(), deleted);
                return new ReactionOutcome.Gone();
              }));
      assertThat(database.count("favourite WHERE post_id = ?", deleted)).isZero();
      assertNothingBroken();
      favourites.favourite(john.id(), "susan", kept);
      assertThat(database.count("tally WHERE post_id = ? AND favourites = 1", kept)).isEqualTo(1);
    }
  }

  private long written(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  private void assertNothingBroken() {
    for (Invariants some : List.of(reactionsHold, threadsHold)) {
      for (Invariant invariant : some.all()) {
        assertThat(transactions.read(invariant.check()).examples()).as(invariant.claim()).isEmpty();
      }
    }
  }
}
