package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.skein.account.Account;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.MuteTerms;
import social.skein.graph.PeopleList;
import social.skein.graph.Renewal;
import social.skein.post.PostOutcome;
import social.skein.post.ReactionOutcome;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;

/**
 * What a crowd does at random, to Skein and to a model alike, which must agree on what came of it.
 */
final class RandomDeeds {
  static final List<String> HASHTAGS = List.of("geese", "honk", "雁");

  private final Doors doors;
  private final Database database;
  private final SettableClock clock;
  private final List<Account> crowd;
  private final Model model;
  private final Random random;
  private long done;

  RandomDeeds(
      Doors doors,
      Database database,
      SettableClock clock,
      List<Account> crowd,
      Model model,
      Random random) {
    this.doors = doors;
    this.database = database;
    this.clock = clock;
    this.crowd = crowd;
    this.model = model;
    this.random = random;
  }

  /** Does one thing or, now and then, something that comes to nothing. */
  void doSomething() {
    done++;
    Account who = anybody();
    if (random.nextInt(30) == 0) {
      clock.pass(Duration.ofHours(random.nextInt(20)));
    }
    switch (random.nextInt(23)) {
      case 0, 1, 2 -> {
        Account whom = anybody();
        doors.follows().follow(who.id(), whom.username());
        model.follow(who.id(), whom.id(), done);
      }
      case 3, 4 -> {
        Account whom = anybody();
        doors.follows().unfollow(who.id(), whom.username());
        model.unfollow(who.id(), whom.id());
      }
      case 5 -> delete(who);
      case 6 -> boost(who);
      case 7 -> undoBoost(who);
      case 8 -> stopListening(who, anybody());
      case 9 -> listenAgain(who, anybody());
      case 10, 11 -> listSomebody(who, anybody());
      case 12 -> followHashtag(who, HASHTAGS.get(random.nextInt(HASHTAGS.size())));
      case 13 -> edit();
      default -> write(who);
    }
  }

  /** Everybody has three lists at most, so that somebody is on two exclusive ones now and then. */
  private void listSomebody(Account who, Account whom) {
    ListTerms terms = new ListTerms("list " + random.nextInt(3), random.nextInt(3) > 0);
    PeopleList list = doors.lists().named(who.id(), terms.name()).orElse(null);
    if (list == null) {
      if (doors.lists().create(who.id(), terms) instanceof ListOutcome.Kept(PeopleList made)) {
        model.makeExclusive(made.id(), made.exclusive());
      }
      return;
    }
    switch (random.nextInt(12)) {
      case 0 -> {
        doors.lists().delete(who.id(), list.id());
        model.deleteList(who.id(), list.id());
      }
      case 1, 2 -> {
        doors.lists().change(who.id(), list.id(), list.terms(), terms);
        model.makeExclusive(list.id(), terms.exclusive());
      }
      case 3, 4, 5 -> {
        doors.lists().remove(who.id(), list.id(), whom.username());
        model.list(who.id(), list.id(), whom.id(), false);
      }
      default -> {
        doors.lists().add(who.id(), list.id(), whom.username());
        model.list(who.id(), list.id(), whom.id(), true);
      }
    }
  }

  private void write(Account author) {
    Model.Written answered = random.nextInt(3) == 0 ? anyPost() : null;
    Account mentioned = anybody();
    Visibility visibility =
        Visibility.values()[random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(2)];
    Set<String> hashtags = anyHashtags();
    String text =
        "deed "
            + done
            + signed(hashtags)
            + (random.nextInt(4) == 0 ? " @" + mentioned.username() : "");
    Set<Long> mentions =
        text.contains("@") && mentioned.id() != author.id() ? Set.of(mentioned.id()) : Set.of();
    Long answeredId = answered == null ? null : answered.id();
    boolean possible =
        answered == null || (answered.original() == null && model.sees(author.id(), answered));
    switch (doors.posts().write(author.id(), new Writing(text, "", visibility, answeredId))) {
      case PostOutcome.Written(long id) -> {
        assertThat(possible).isTrue();
        model.write(new Model.Written(id, author.id(), visibility, answered, mentions, null));
        model.tag(id, hashtags);
      }
      case PostOutcome.NothingToAnswer _ -> assertThat(possible).isFalse();
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
    Model.Written post = anyPost();
    if (post != null && post.original() == null) {
      Set<String> hashtags = anyHashtags();
      doors.edits().edit(post.author(), post.id(), "deed " + done + signed(hashtags), "");
      model.tag(post.id(), hashtags);
    }
  }

  private void followHashtag(Account who, String name) {
    if (random.nextInt(3) == 0) {
      doors.hashtags().unfollow(who.id(), name);
      model.unfollowHashtag(who.id(), name);
    } else {
      doors.hashtags().follow(who.id(), name);
      model.followHashtag(who.id(), name);
    }
  }

  private Model.@Nullable Written anyPost() {
    List<Model.Written> all = model.posts();
    int among = random.nextBoolean() ? all.size() : Math.min(20, all.size());
    return all.isEmpty() ? null : all.get(all.size() - 1 - random.nextInt(among));
  }

  /** Somebody deletes any post, which works for their own only. */
  private void delete(Account who) {
    Model.Written post = anyPost();
    if (post != null) {
      assertThat(doors.posts().delete(who.id(), post.id())).isEqualTo(model.delete(post, who.id()));
    }
  }

  private void boost(Account who) {
    Model.Written post = anyPost();
    if (post == null) {
      return;
    }
    boolean sees = post.original() == null && model.sees(who.id(), post);
    boolean own = post.visibility() == Visibility.FOLLOWERS && post.author() == who.id();
    switch (doors.boosts().boost(who.id(), name(post.author()), post.id())) {
      case ReactionOutcome.Done _ -> {
        assertThat(sees && (post.isOpen() || own)).isTrue();
        if (!model.hasBoosted(who.id(), post)) {
          long id = database.value(Long.class, "SELECT max(id) FROM post");
          Visibility same = post.visibility();
          model.write(new Model.Written(id, who.id(), same, null, Set.of(), post));
        }
      }
      case ReactionOutcome.Refused _ -> assertThat(sees && !post.isOpen() && !own).isTrue();
      case ReactionOutcome.Gone _, ReactionOutcome.UndoneUnseen _ -> assertThat(sees).isFalse();
    }
  }

  private void undoBoost(Account who) {
    Model.Written post = anyPost();
    if (post != null && post.original() != null) {
      doors.boosts().undo(post.author(), name(post.shown().author()), post.shown().id());
      model.undoBoost(post.author(), post.shown());
    } else if (post != null) {
      doors.boosts().undo(who.id(), name(post.author()), post.id());
      model.undoBoost(who.id(), post);
    }
  }

  private void stopListening(Account who, Account whom) {
    switch (random.nextInt(6)) {
      case 0 -> {
        doors.blocks().block(who.id(), whom.username());
        model.block(who.id(), whom.id());
      }
      case 1, 2, 3 -> {
        Duration length = random.nextBoolean() ? null : Duration.ofHours(1 + random.nextInt(24));
        long until = length == null ? Long.MAX_VALUE : clock.millis() + length.toMillis();
        doors.mutes().mute(who.id(), whom.username(), new MuteTerms(length, false));
        model.mute(who.id(), whom.id(), until);
      }
      default -> {
        doors.hiddenBoosts().hide(who.id(), whom.username());
        model.hideBoosts(who.id(), whom.id(), true);
      }
    }
  }

  private void listenAgain(Account who, Account whom) {
    boolean follow = random.nextBoolean();
    boolean beFollowed = random.nextBoolean();
    for (Account other : crowd) {
      if (random.nextInt(4) == 0) {
        doors.blocks().unblock(who.id(), other.username(), new Renewal(follow, beFollowed));
        model.unblock(who.id(), other.id(), follow, beFollowed);
      }
    }
    doors.mutes().unmute(who.id(), whom.username());
    model.mute(who.id(), whom.id(), 0);
    doors.hiddenBoosts().show(who.id(), whom.username());
    model.hideBoosts(who.id(), whom.id(), false);
  }

  private String name(long id) {
    return crowd.stream().filter(it -> it.id() == id).findFirst().orElseThrow().username();
  }

  private Account anybody() {
    return crowd.get(random.nextInt(crowd.size()));
  }
}
