package social.skein.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.timeline.HomeIndex;

/** One Saturday among the cast and their friends, for the pictures in the documentation. */
final class Saturday {
  static final Instant NOW = Instant.parse("2026-05-30T16:42:00Z");

  private static final List<Friend> FRIENDS =
      List.of(
          new Friend("john", "John", "Carpenter, father of two, keeper of one disobedient dog."),
          new Friend(
              "susan",
              "Susan Whitfield",
              "Canal walks and bird counts. Librarian on weekdays, always up for a swap of seeds or"
                  + " stories."),
          new Friend("mary", "Mary O’Donnell", "Choir, chess and a great deal of tea."),
          new Friend("david", "David Okafor", "Bees, bread and the slow repair of an old house."),
          new Friend("noor", "نور", "قارئة وقهوة بالهيل. عمّان."),
          new Friend("ravi", "Ravi", "Trains, mostly the slow ones."),
          new Friend("yuki", "Yuki", "Old bicycles, new brakes. 🚲"),
          new Friend("elena", "Elena Marchetti", "Ceramics teacher. The kiln decides."),
          new Friend("tomas", "Tomás", ""));

  private static final Map<String, List<String>> FOLLOWS =
      Map.of(
          "john", List.of("susan", "david", "noor", "ravi", "yuki"),
          "susan", List.of("mary", "john", "yuki"),
          "mary", List.of("david", "susan", "john"),
          "noor", List.of("john", "susan"),
          "elena", List.of("john", "susan", "mary"),
          "yuki", List.of("susan"));

  private static final List<Told> TOLD =
      List.of(
          new Told(
              4,
              "susan",
              "The geese are back on the canal. Forty-three this morning, before the rain sent me"
                  + " home. #birdwatching"),
          new Told(19, "noor", "مساء الخير من عمّان! قهوة بالهيل وكتاب جديد على الشرفة ☕ #قراءة"),
          new Told(
              47,
              "david",
              "@john the bread worked! Your trick with the cold oven is the whole secret. For"
                  + " everybody else: https://bread.example.org/cold-oven-loaf"),
          new Told(
              95,
              "john",
              "Fixed the gate, oiled the hinges, and now the dog opens it by himself. Progress."),
          new Told(188, "yuki", "🌸🚲🌸"),
          new Told(
              310,
              "ravi",
              "Night train to Udaipur. Four strangers, one pack of cards, and a very serious"
                  + " discussion about mangoes. #slowtravel"),
          new Told(
              500,
              "susan",
              "Small joys: the library mended my favourite umbrella. The repair bench is open to"
                  + " anyone on Thursdays: https://library.example.org/repair"),
          new Told(
              1_330,
              "david",
              "What I learned after ten years of keeping bees: leave them alone a little more."),
          new Told(
              1_700, "noor", "Reading aloud to my grandmother again. She corrects the author."),
          new Told(
              2_900,
              "susan",
              "@mary and I sang the whole second half in the wrong key, and nobody in the chapel"
                  + " minded. 🎶"),
          new Told(3_100, "john", "First tomatoes. Eleven of them, and I know each by name. 🍅"),
          new Told(
              4_500, "yuki", "The old bicycle rolls again. The brakes still sing, but in tune."),
          new Told(
              5_900,
              "susan",
              "Swapped a jar of plum jam for three books and a very good walking stick."),
          new Told(7_400, "mary", "Lost at chess to a nine-year-old. She was gracious about it."),
          new Told(
              17_000,
              "susan",
              "Does anyone know the small brown bird that sings from chimneys at dawn? It sounds"
                  + " like a squeaky wheel that is happy."));

  private final SettableClock clock;
  private final Cast cast;
  private final Accounts accounts;
  private final Follows follows;
  private final Posts posts;
  private final Database database;
  private final HomeIndex index;

  Saturday(
      SettableClock clock,
      Cast cast,
      Accounts accounts,
      Follows follows,
      Posts posts,
      Database database,
      HomeIndex index) {
    this.clock = clock;
    this.cast = cast;
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
    this.database = database;
    this.index = index;
  }

  /**
   * Lets everything happen in its order; what is returned is who reads it.
   *
   * @param now the evening, which is to be another for each test: ids are of their time
   */
  Account happen(Instant now) {
    Map<String, Account> people = new LinkedHashMap<>();
    forgetLaterDays();
    goTo(now.minus(Duration.ofDays(80)));
    for (Friend friend : FRIENDS) {
      clock.pass(Duration.ofDays(3));
      Account account = cast.signUp(friend.username());
      accounts.change(account.id(), friend.name(), friend.about(), "");
      people.put(friend.username(), account);
    }
    FOLLOWS.forEach(
        (name, followed) -> followed.forEach(it -> follows.follow(id(people, name), it)));
    List<Told> inOrder = new ArrayList<>(TOLD);
    inOrder.sort(Comparator.comparing(Told::minutesAgo).reversed());
    for (Told told : inOrder) {
      goTo(now.minus(Duration.ofMinutes(told.minutesAgo())));
      posts.write(id(people, told.author()), Writing.of(told.text()));
    }
    goTo(now);
    return Objects.requireNonNull(people.get("john"));
  }

  /** The posts of earlier tests would keep ids, and with them times, from going back. */
  private void forgetLaterDays() {
    database.run("DELETE FROM change");
    database.run("UPDATE id_clock SET last_id = 1");
    database.run(
        "INSERT INTO change (seq, kind, account_id, object_id) VALUES (1, 'loaded', 0, 0)");
    index.build();
  }

  private void goTo(Instant time) {
    clock.pass(Duration.between(clock.instant(), time));
  }

  private static long id(Map<String, Account> people, String name) {
    return Objects.requireNonNull(people.get(name)).id();
  }

  private record Friend(String username, String name, String about) {}

  private record Told(int minutesAgo, String author, String text) {}
}
