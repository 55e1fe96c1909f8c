package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.Locks;
import social.skein.graph.PeopleList;
import social.skein.platform.id.Ids;
import social.skein.platform.schema.DefaultSchema;
import social.skein.post.Bookmarks;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/**
 * Walks every route there is, as everybody who may stand to an author as one can: nobody is shown a
 * post that they may not see, and one that they may not see answers like one that never existed.
 */
@SkeinTest
class WhoSeesWhatTest {
  private static final long NEVER = 4_194_304;

  /** Routes without a post in their address that change something, or show no post. */
  private static final Set<String> ELSEWHERE =
      Set.of("/error", "/live", "/avatars/{id:[0-9]{1,19}}.svg", "/logout");

  /** Fillings for what addresses hold beside a name and a post. */
  private static final Map<String, List<String>> SAMPLES =
      Map.of(
          "/explore",
          List.of("/explore", "/explore?tag=sight"),
          "/tags/{name}",
          List.of("/tags/sight"),
          "/tags/{name}/follow",
          List.of("/tags/sight/follow"),
          "/tags/{name}/unfollow",
          List.of("/tags/sight/unfollow"),
          "/search",
          List.of(
              "/search?q=sight",
              "/search?q=%23sight&type=posts",
              "/search?q=sight_public",
              "/search?q=sight_unlisted&type=posts",
              "/search?q=sight_followers&type=posts",
              "/search?q=sight_direct&type=posts",
              "/search?q=%22sight_direct+sight%22",
              "/search?q=from:susan&type=posts",
              "/search?q=from:susan+sight",
              "/search?q=@mary&type=posts",
              "/search?q=sight&type=hashtags"));

  private static final Pattern DEEDS =
      Pattern.compile("\\{deed:\\(\\?:un\\)\\?\\(\\?:([a-z|]+)\\)}");

  private final RequestMappingHandlerMapping routes;
  private final int port;
  private final Cast cast;
  private final Follows follows;
  private final Blocks blocks;
  private final Lists lists;
  private final Locks locks;
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Database database;
  private final Map<Visibility, Long> susans = new EnumMap<>(Visibility.class);
  private final List<Long> everybodysLists = new ArrayList<>();
  private final Map<String, Set<Visibility>> sights = new LinkedHashMap<>();

  WhoSeesWhatTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      @LocalServerPort int port,
      Cast cast,
      Follows follows,
      Blocks blocks,
      Lists lists,
      Locks locks,
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Database database) {
    this.routes = routes;
    this.port = port;
    this.cast = cast;
    this.follows = follows;
    this.blocks = blocks;
    this.lists = lists;
    this.locks = locks;
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.database = database;
  }

  /**
   * john follows susan, she mentions mary, david asks to follow her, and lucy is blocked by her.
   */
  private void susanWritesForEverybodyForHerFollowersAndForMary(boolean reactions) {
    Account susan = cast.susan();
    Account john = cast.john();
    Account mary = cast.mary();
    Account david = cast.david();
    Account lucy = cast.signUp("lucy");
    follows.follow(john.id(), "susan");
    follows.follow(david.id(), "susan");
    follows.follow(lucy.id(), "susan");
    follows.follow(lucy.id(), "john");
    follows.follow(david.id(), "john");
    for (Visibility visibility : Visibility.values()) {
      boolean forAll = visibility.compareTo(Visibility.UNLISTED) <= 0;
      String text = "sight_" + visibility + " #sight" + (forAll ? "" : " @mary");
      susans.put(visibility, write(susan, Writing.of(text).to(visibility)));
    }
    susans.forEach((visibility, id) -> {
      for (Account who : List.of(john, mary, david, lucy)) {
        write(who, Writing.answer(id, "an answer"));
        if (reactions) {
          // david and lucy keep what they may see as followers, and then are so no more
          favourites.favourite(who.id(), "susan", id);
          bookmarks.bookmark(who.id(), "susan", id);
          boosts.boost(who.id(), "susan", id);
        }
      }
    });
    for (Account who : List.of(john, mary, david, lucy)) {
      if (lists.create(who.id(), new ListTerms("sights", false))
          instanceof ListOutcome.Kept(PeopleList list)) {
        lists.add(who.id(), list.id(), List.of(susan.id(), john.id(), mary.id(), david.id()));
        everybodysLists.add(list.id());
      }
    }
    follows.unfollow(david.id(), "susan");
    blocks.block(susan.id(), "lucy");
    locks.lock(susan.id());
    follows.follow(david.id(), "susan");

    Set<Visibility> open = EnumSet.of(Visibility.PUBLIC, Visibility.UNLISTED);
    sights.put("", open);
    sights.put("john", EnumSet.range(Visibility.PUBLIC, Visibility.FOLLOWERS));
    sights.put("mary", EnumSet.allOf(Visibility.class));
    sights.put("david", open);
    sights.put("lucy", Set.of());
    sights.put("susan", EnumSet.allOf(Visibility.class));
  }

  private long write(Account author, Writing writing) {
    return posts.write(author.id(), writing) instanceof PostOutcome.Written(long id) ? id : 0;
  }

  @Test
  void noPageShowsAPostToWhoMayNotSeeItAndItsOwnDoesToWhoMay() {
    susanWritesForEverybodyForHerFollowersAndForMary(true);
    Set<String> leaks = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    Map<String, Set<Visibility>> seen = new TreeMap<>();
    sights.forEach((who, allowed) -> {
      Person viewer = who.isEmpty() ? Person.stranger(port) : Person.loggedIn(port, who);
      Set<Visibility> found = EnumSet.noneOf(Visibility.class);
      for (String address : addresses(RequestMethod.GET)) {
        String body = viewer.get(address).body();
        for (Visibility visibility : Visibility.values()) {
          if (body.contains("sight_" + visibility)) {
            found.add(visibility);
            if (!allowed.contains(visibility)) {
              leaks.add("'" + who + "' reads " + visibility + " at " + address);
            }
          }
        }
      }
      seen.put(who, found);
      for (Visibility visibility : allowed) {
        if (!viewer
            .get("/@susan/" + susans.get(visibility))
            .body()
            .contains("sight_" + visibility)) {
          missing.add("'" + who + "' does not read " + visibility);
        }
      }
    });
    assertThat(leaks).isEmpty();
    assertThat(missing).isEmpty();
    assertThat(seen).isEqualTo(new TreeMap<>(sights));
  }

  @Test
  void aPostThatOneMayNotSeeAnswersLikeOneThatNeverExisted() {
    // without what one did to a post one could see: that may be undone
    susanWritesForEverybodyForHerFollowersAndForMary(false);
    Map<String, String> different = new TreeMap<>();
    sights.forEach((who, allowed) -> {
      Person viewer = who.isEmpty() ? Person.stranger(port) : Person.loggedIn(port, who);
      for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
        for (String pattern : patterns(method)) {
          if (!pattern.contains("{id")) {
            continue;
          }
          for (Visibility visibility : EnumSet.complementOf(copy(allowed))) {
            Map<String, Integer> before = rows();
            String hidden = answer(viewer, method, pattern, susans.get(visibility));
            String never = answer(viewer, method, pattern, NEVER);
            if (!hidden.equals(never) || !rows().equals(before)) {
              different.put(
                  "'" + who + "' " + method + " " + pattern + " of " + visibility,
                  hidden + "\n---- instead of ----\n" + never);
            }
          }
        }
      }
    });
    assertThat(different).isEmpty();
  }

  private static EnumSet<Visibility> copy(Set<Visibility> some) {
    return some.isEmpty() ? EnumSet.noneOf(Visibility.class) : EnumSet.copyOf(some);
  }

  private String answer(Person viewer, RequestMethod method, String pattern, long id) {
    String address = filled(pattern, id);
    // or it would tell what the answer before this one left to tell
    viewer.forget("skein_notice");
    HttpResponse<String> answer =
        method == RequestMethod.GET
            ? viewer.get(address)
            : viewer.post(address, Map.of("text", "words", "back", "/"));
    String all =
        answer.statusCode()
            + " "
            + answer.headers().firstValue("Location").orElse("")
            + answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("skein_notice"))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .toList()
            + "\n"
            + answer.body();
    return all.replace(Long.toString(id), "ID")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** How many rows each table has, but for those that every request may touch. */
  private Map<String, Integer> rows() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .map(table -> table.getName())
        .filter(name -> !name.equals("session") && !name.startsWith("flyway"))
        .collect(Collectors.toMap(name -> name, database::count));
  }

  private Set<String> addresses(RequestMethod method) {
    Set<String> addresses = new TreeSet<>();
    for (String route : patterns(method)) {
      String pattern = route.replace("{date}", dayOfSusansPosts());
      if (SAMPLES.containsKey(pattern)) {
        addresses.addAll(SAMPLES.get(pattern));
      } else if (pattern.startsWith("/messages/{id")) {
        long talk = database.value(Long.class, "SELECT min(id) FROM conversation");
        addresses.add(filled(pattern, talk));
      } else if (pattern.startsWith("/lists/{id")) {
        everybodysLists.forEach(id -> addresses.add(filled(pattern, id)));
      } else if (pattern.contains("{id")) {
        susans.values().forEach(id -> addresses.add(filled(pattern, id)));
      } else {
        List.of("susan", "john", "mary", "david")
            .forEach(name -> addresses.add(filled(pattern.replace("{username}", name), 0)));
      }
    }
    return addresses;
  }

  private String dayOfSusansPosts() {
    long any = susans.values().iterator().next();
    return LocalDate.ofInstant(Ids.drawnAt(any), ZoneOffset.UTC).toString();
  }

  private static String filled(String pattern, long id) {
    String address =
        pattern.replace("{username}", "susan").replaceAll("\\{id[^/]*}", Long.toString(id));
    assertThat(address).as("a sample for the route " + pattern).doesNotContain("{");
    return address;
  }

  /** A route for each word that a pattern such as {@code {deed:(?:un)?(?:boost|pin)}} allows. */
  private static Stream<String> spelledOut(String pattern) {
    Matcher deeds = DEEDS.matcher(pattern);
    if (!deeds.find()) {
      return Stream.of(pattern);
    }
    return Stream.of(deeds.group(1).split("\\|"))
        .flatMap(deed -> Stream.of(deed, "un" + deed))
        .map(deed -> deeds.replaceFirst(deed));
  }

  private Set<String> patterns(RequestMethod method) {
    return routes.getHandlerMethods().keySet().stream()
        .filter(route -> {
          var methods = route.getMethodsCondition().getMethods();
          return methods.isEmpty() || methods.contains(method);
        })
        .flatMap(route -> route.getPatternValues().stream())
        .filter(pattern -> !ELSEWHERE.contains(pattern))
        .flatMap(WhoSeesWhatTest::spelledOut)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
