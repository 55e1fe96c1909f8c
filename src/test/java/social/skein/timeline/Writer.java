package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.PeopleList;
import social.skein.platform.paging.Keyset;
import social.skein.post.EditOutcome;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Writing;
import social.skein.timeline.WriterMemory.Listing;
import social.skein.timeline.WriterMemory.Written;

/**
 * One thread of {@link ManyWritersTest}, the only one that acts for its people: it remembers all
 * they did, and after each deed they read what it led to.
 */
final class Writer implements Callable<Boolean> {
  private static final int PAGE = 20;
  private static final List<String> HASHTAGS = List.of("geese", "honk", "雁");

  final WriterMemory memory = new WriterMemory();
  private final Doors doors;
  private final HomeCheck check;
  private final List<Account> everybody;
  private final List<Account> people;
  private final int deeds;
  private final Random random;
  private long done;

  /**
   * @param people for whom it acts, some of everybody
   * @param deeds how many each call does
   */
  Writer(
      Doors doors,
      HomeCheck check,
      List<Account> everybody,
      List<Account> people,
      int deeds,
      Random random) {
    this.doors = doors;
    this.check = check;
    this.everybody = everybody;
    this.people = people;
    this.deeds = deeds;
    this.random = random;
  }

  @Override
  public Boolean call() {
    for (int i = 0; i < deeds; i++) {
      done++;
      doSomething(people.get(random.nextInt(people.size())));
    }
    return true;
  }

  private void doSomething(Account who) {
    switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> write(who);
      case 4, 5 -> delete();
      case 6, 7 -> follow(who);
      case 8 -> unfollow(who);
      case 9 ->
          assertThat(check.check(anybody().id()))
              .isNotInstanceOf(HomeCheck.Finding.Different.class);
      case 10, 11 -> boost(who);
      case 12 -> undoBoost(who);
      case 13, 14 -> listSomebody(who);
      case 15 -> followHashtag(who);
      case 16 -> edit();
      case 17 -> readList(who);
      default -> read(who);
    }
  }

  private Account anybody() {
    return everybody.get(random.nextInt(everybody.size()));
  }

  private void write(Account who) {
    Set<String> hashtags = anyHashtags();
    switch (doors.posts().write(who.id(), Writing.of("hello" + signed(hashtags)))) {
      case PostOutcome.Written(long id) -> {
        memory.posts().add(new Written(id, who.id(), hashtags));
        assertThat(ids(home(who.id(), new Keyset<>(null, id - 1, PAGE)))).contains(id);
      }
      case PostOutcome refused -> throw new AssertionError(refused);
    }
  }

  private Set<String> anyHashtags() {
    return HASHTAGS.stream().filter(_ -> random.nextInt(6) == 0).collect(Collectors.toSet());
  }

  private static String signed(Set<String> hashtags) {
    return hashtags.stream().map(name -> " #" + name).collect(Collectors.joining());
  }

  private void edit() {
    List<Written> all = memory.posts();
    if (!all.isEmpty()) {
      int which = random.nextInt(all.size());
      Written post = all.get(which);
      Set<String> hashtags = anyHashtags();
      String text = "said " + done + signed(hashtags);
      assertThat(doors.edits().edit(post.author(), post.id(), text, ""))
          .isInstanceOf(EditOutcome.Edited.class);
      all.set(which, new Written(post.id(), post.author(), hashtags));
    }
  }

  private void delete() {
    List<Written> all = memory.posts();
    if (!all.isEmpty()) {
      Written post = all.remove(random.nextInt(all.size()));
      assertThat(doors.posts().delete(post.author(), post.id())).isTrue();
      assertThat(ids(home(post.author(), new Keyset<>(post.id() + 1, null, PAGE))))
          .doesNotContain(post.id());
    }
  }

  /** Something on their home, if it is still there. */
  private void boost(Account who) {
    Post post = anythingAtHome(who);
    if (post != null) {
      doors.boosts().boost(who.id(), post.author().username(), post.id());
    }
  }

  private void undoBoost(Account who) {
    Post post = anythingAtHome(who);
    if (post != null) {
      doors.boosts().undo(who.id(), post.author().username(), post.id());
      assertThat(home(who.id(), Keyset.first(PAGE)))
          .noneMatch(entry ->
              entry.post().id() == post.id()
                  && entry.booster() != null
                  && entry.booster().id() == who.id());
    }
  }

  private @Nullable Post anythingAtHome(Account who) {
    List<TimelineEntry> all = home(who.id(), Keyset.first(PAGE));
    return all.isEmpty() ? null : all.get(random.nextInt(all.size())).post();
  }

  private void follow(Account who) {
    Account whom = anybody();
    doors.follows().follow(who.id(), whom.username());
    memory.follow(who.id(), whom.id());
  }

  private void unfollow(Account who) {
    Account whom = anybody();
    doors.follows().unfollow(who.id(), whom.username());
    memory.unfollow(who.id(), whom.id());
    read(who);
  }

  private void followHashtag(Account who) {
    String name = HASHTAGS.get(random.nextInt(HASHTAGS.size()));
    if (random.nextInt(4) == 0) {
      doors.hashtags().follow(who.id(), name);
      memory.followHashtag(who.id(), name);
    } else {
      doors.hashtags().unfollow(who.id(), name);
      memory.unfollowHashtag(who.id(), name);
    }
    read(who);
  }

  /** Everybody has two lists at most, so that somebody is on both now and then. */
  private void listSomebody(Account who) {
    ListTerms terms = new ListTerms("list " + random.nextInt(2), random.nextInt(3) > 0);
    PeopleList there = doors.lists().named(who.id(), terms.name()).orElse(null);
    if (there == null) {
      if (doors.lists().create(who.id(), terms) instanceof ListOutcome.Kept(PeopleList made)) {
        memory.keep(new Listing(made.id(), who.id(), made.exclusive(), new HashSet<>()));
      }
      return;
    }
    Listing list =
        memory.listsOf(who.id()).stream().filter(it -> it.id() == there.id()).findAny().get();
    change(list, terms, anybody());
    read(who);
  }

  private void change(Listing list, ListTerms terms, Account whom) {
    switch (random.nextInt(16)) {
      case 0 -> {
        doors.lists().delete(list.owner(), list.id());
        memory.forget(list);
      }
      case 1, 2 -> {
        doors.lists().change(list.owner(), list.id(), null, terms);
        memory.keep(new Listing(list.id(), list.owner(), terms.exclusive(), list.people()));
      }
      case 3, 4, 5, 6, 7, 8, 9 -> {
        doors.lists().remove(list.owner(), list.id(), whom.username());
        list.people().remove(whom.id());
      }
      default -> {
        doors.lists().add(list.owner(), list.id(), whom.username());
        if (whom.id() != list.owner()) {
          list.people().add(whom.id());
        }
      }
    }
  }

  private void readList(Account who) {
    for (Listing list : memory.listsOf(who.id())) {
      List<TimelineEntry> page =
          doors
              .listTimelines()
              .page(FilterOwner.unfiltered(who.id()), list.id(), Keyset.first(PAGE))
              .items();
      assertSorted(page);
      assertThat(page).allMatch(entry -> list.people().contains(whose(entry)));
    }
  }

  private static long whose(TimelineEntry entry) {
    return entry.booster() == null ? entry.post().author().id() : entry.booster().id();
  }

  /** Nobody but whom they listen to, and what their hashtags bring. */
  private void read(Account who) {
    List<TimelineEntry> page = home(who.id(), Keyset.first(PAGE));
    assertSorted(page);
    assertThat(page).allMatch(entry -> memory.isRight(who.id(), entry));
  }

  /** Each once, the newest first. */
  private static void assertSorted(List<TimelineEntry> page) {
    assertThat(ids(page)).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
  }

  private List<TimelineEntry> home(long viewer, Keyset<Long> page) {
    return doors.home().page(FilterOwner.unfiltered(viewer), page).items();
  }

  private static List<Long> ids(List<TimelineEntry> page) {
    return page.stream().map(TimelineEntry::id).toList();
  }
}
