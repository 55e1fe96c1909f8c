package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.graph.FollowCounts;
import social.skein.graph.FollowKey;
import social.skein.graph.Person;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.testkit.SettableClock;
import social.skein.testkit.Walk;

/**
 * Compares what Skein shows with what the model says, page by page there and back.
 *
 * @param early whether lists are short still
 */
record ModelComparison(
    Doors doors,
    SettableClock clock,
    List<Account> crowd,
    Model model,
    Random random,
    boolean early) {

  void assertRelations() {
    for (Account one : crowd) {
      long id = one.id();
      assertThat(doors.follows().counts(id))
          .isEqualTo(new FollowCounts(model.followersOf(id), model.followed(id)));
      assertThat(doors.posts().count(id)).isEqualTo(model.count(id));
      Account other = anybody();
      assertThat(doors.follows().isFollowing(id, other.id()))
          .isEqualTo(model.follows(id, other.id()));
    }
  }

  void assertTimelines(Account viewer) {
    assertHome(viewer);
    for (long list : model.listsOf(viewer.id())) {
      assertPages(
          byId(page -> doors.listTimelines().page(FilterOwner.unfiltered(viewer.id()), list, page)),
          TimelineEntry::id,
          model.list(viewer.id(), list, clock.millis()));
    }
    long author = anybody().id();
    boolean replies = random.nextBoolean();
    assertPages(
        byId(page -> doors.publicTimelines().profile(author, replies, viewer.id(), page)),
        TimelineEntry::id,
        model.profile(author, replies, viewer.id()));
    assertPages(
        byId(page -> doors.publicTimelines().explore(FilterOwner.unfiltered(viewer.id()), page)),
        Post::id,
        model.explore(viewer.id(), clock.millis()));
    for (String name : RandomDeeds.HASHTAGS) {
      assertPages(
          byId(page ->
              doors.publicTimelines().tagged(name, FilterOwner.unfiltered(viewer.id()), page)),
          Post::id,
          model.tagged(name, viewer.id(), clock.millis()));
    }
  }

  /** Within a transaction the SQL answers, outside of one the index. */
  void assertHome(Account viewer) {
    assertPages(
        byId(page -> doors.home().page(FilterOwner.unfiltered(viewer.id()), page)),
        TimelineEntry::id,
        model.home(viewer.id(), clock.millis()));
  }

  private <T> Walk<Long, T> byId(Function<Keyset<Long>, Slice<T>> list) {
    return new Walk<>(list, Long::valueOf, anySize());
  }

  void assertLists(Account account) {
    long viewer = anybody().id();
    assertPages(
        byDate(page -> doors.people().followers(account.id(), viewer, page)),
        person -> person.account().id(),
        model.followers(account.id(), viewer));
    Walk<FollowKey, Person> following =
        byDate(page -> doors.people().following(account.id(), viewer, page));
    assertPages(following, person -> person.account().id(), model.following(account.id(), viewer));
    assertThat(Walk.items(following.older()))
        .allSatisfy(person -> {
          long id = person.account().id();
          assertThat(person.relation().self()).isEqualTo(id == viewer);
          assertThat(person.relation().following()).isEqualTo(model.follows(viewer, id));
          assertThat(person.relation().followsYou()).isEqualTo(model.follows(id, viewer));
        });
  }

  private Walk<FollowKey, Person> byDate(Function<Keyset<FollowKey>, Slice<Person>> list) {
    return new Walk<>(list, cursor -> FollowKey.read(cursor).orElse(null), anySize());
  }

  /** Pages of 1 to 9 or of 20 to 40: long lists would take long in small ones. */
  private int anySize() {
    return early ? 1 + random.nextInt(9) : 20 + random.nextInt(21);
  }

  private static <K, T> void assertPages(
      Walk<K, T> walk, Function<T, Long> id, List<Long> expected) {
    List<Slice<T>> pages = walk.older();
    assertThat(Walk.items(pages)).extracting(id::apply).containsExactlyElementsOf(expected);
    List<Slice<T>> back = walk.newer(pages.getLast());
    assertThat(back.reversed()).isEqualTo(pages);
  }

  private Account anybody() {
    return crowd.get(random.nextInt(crowd.size()));
  }
}
