package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.Filter;
import social.skein.filter.Filters;
import social.skein.filter.Keyword;
import social.skein.graph.Follows;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.notification.Notifications;
import social.skein.post.Boosts;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class FilterPagesTest {
  private final int port;
  private final Cast cast;
  private final Filters filters;
  private final Follows follows;
  private final Posts posts;
  private final Boosts boosts;
  private final Lists lists;
  private final Notifications notifications;
  private Account john = new Account(0, "", "", "", Instant.EPOCH, null, null, false);
  private Account susan = john;
  private Person reader = Person.stranger(0);

  FilterPagesTest(
      @LocalServerPort int port,
      Cast cast,
      Filters filters,
      Follows follows,
      Posts posts,
      Boosts boosts,
      Lists lists,
      Notifications notifications) {
    this.port = port;
    this.cast = cast;
    this.filters = filters;
    this.follows = follows;
    this.posts = posts;
    this.boosts = boosts;
    this.lists = lists;
    this.notifications = notifications;
  }

  @BeforeEach
  void johnFollowsSusan() {
    john = cast.john();
    susan = cast.susan();
    follows.follow(john.id(), "susan");
    reader = Person.loggedIn(port, "john");
  }

  private static Map<String, String> fields(String title, String words, String action) {
    return Map.of(
        "title", title, "words", words, "parts", "", "action", action, "length", "never", "context",
        "home");
  }

  private long made(String title, String words, String action) {
    assertThat(reader.post("/settings/filters/new", fields(title, words, action)).statusCode())
        .isEqualTo(303);
    return filters.of(john.id()).getLast().id();
  }

  private long says(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  @Test
  void aFilterIsMadeThroughTheFormAndListed() {
    assertThat(reader.get("/settings/filters").body()).contains("You have no filters");
    String form =
        Stream.of(
                "title=Birds",
                "words=Goose%0D%0A%0D%0Ared+duck",
                "parts=swan",
                "action=hide",
                "context=home",
                "context=threads",
                "length=PT1H",
                "_csrf=" + encoded(reader.token()))
            .collect(Collectors.joining("&"));
    var answer =
        reader.send(
            HttpRequest.newBuilder(URI.create(reader.server() + "/settings/filters/new"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    assertThat(answer.statusCode()).isEqualTo(303);
    Filter made = filters.of(john.id()).getFirst();
    assertThat(made.action()).isEqualTo(Action.HIDE);
    assertThat(made.contexts()).containsExactly(Context.HOME, Context.THREADS);
    assertThat(made.keywords())
        .containsExactly(
            new Keyword("Goose", true), new Keyword("red duck", true), new Keyword("swan", false));
    assertThat(made.endsAt()).isNotNull();
    assertThat(reader.get("/settings/filters").body())
        .contains("has been saved.", "“Goose”", "“…swan…”")
        .contains("Hidden: Home and lists, Conversations under posts.", "Until ");
    assertThat(reader.get("/settings/filters/" + made.id()).body())
        .contains("Goose\nred duck</textarea>", "swan</textarea>", "as before");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void aPostOfSomebodyElsesLeadsToAFilterWithItsHashtagsAndBack() {
    String here = "/@susan/" + says(susan, "Look: #Geese, #geese &amp; #Ducks <b>");
    String form = "/settings/filters/new?like=" + here.substring("/@susan/".length());
    assertThat(reader.get(here).body())
        .contains("href=\"" + form + "\"", "Filter words like these…");
    assertThat(reader.get("/").body()).doesNotContain("?like=");
    assertThat(Person.loggedIn(port, "susan").get(here).body()).doesNotContain("?like=");
    assertThat(reader.get(form).body())
        .contains("value=\"#Geese\"", "\n#Geese\n#Ducks</textarea>", " autofocus")
        .contains("action=\"" + form + "\"", "&lt;b&gt;");
    assertThat(reader.post(form, fields("", "#geese", "warn")).body())
        .contains("Please give the filter a title.", "action=\"" + form + "\"", "&lt;b&gt;");
    var kept = reader.post(form, fields("#Geese", "#geese", "warn"));
    assertThat(kept.headers().firstValue("Location")).hasValue(here);
    Filter filter = filters.of(john.id()).getFirst();
    assertThat(reader.get("/").body())
        .contains("<a href=\"/settings/filters/" + filter.id() + "\">Change filter");
  }

  @Test
  void aFilterFromAPostThatIsNotForOnesEyesIsAsAnyOther() {
    Account mary = cast.mary();
    var secret = Writing.of("a secret #goose").to(Visibility.FOLLOWERS);
    long post = ((PostOutcome.Written) posts.write(mary.id(), secret)).id();
    for (String like : List.of(String.valueOf(post), "1", "x", "9".repeat(30), "")) {
      assertThat(reader.get("/settings/filters/new?like=" + like).body())
          .as(like)
          .contains("action=\"/settings/filters/new\"")
          .doesNotContain("goose");
    }
  }

  @Test
  void homeHidesAndFoldsBoostsTooButNothingOfOnesOwn() {
    made("Birds", "goose", "hide");
    made("Fish", "trout", "warn");
    says(susan, "hidden goose");
    says(susan, "folded trout");
    says(susan, "seen swan");
    says(john, "goose of mine");
    Account mary = cast.mary();
    follows.follow(john.id(), "mary");
    boosts.boost(mary.id(), "susan", says(susan, "boosted goose"));
    String home = reader.get("/").body();
    assertThat(home)
        .contains("seen swan", "goose of mine", "folded trout")
        .contains("Filtered: <bdi>Fish</bdi>", "Show anyway")
        .doesNotContain("hidden goose", "boosted goose");
    assertThat(home.split("class=\"warned filtered\"", -1)).hasSize(2);
    assertThat(Person.loggedIn(port, "mary").get("/explore").body())
        .contains("hidden goose")
        .doesNotContain("Filtered:");
  }

  @Test
  void aHomeOrAListOfHiddenPostsSaysSo() {
    made("Birds", "goose", "hide");
    says(susan, "goose");
    var list = ((ListOutcome.Kept) lists.create(john.id(), new ListTerms("Few", false))).list();
    lists.add(john.id(), list.id(), "susan");
    assertThat(reader.get("/lists/" + list.id()).body())
        .contains("that your filters hide")
        .doesNotContain("goose");
    assertThat(reader.get("/").body()).contains("that your filters hide").doesNotContain("goose");
  }

  @Test
  void hashtagsAndMentionsHideWhatExploreHides() {
    says(susan, "a goose for @john #birds");
    says(susan, "a swan for @john #birds");
    for (String context : List.of("public", "notifications")) {
      Map<String, String> filter = new java.util.HashMap<>(fields(context, "goose", "hide"));
      filter.put("context", context);
      reader.post("/settings/filters/new", filter);
    }
    for (String place : List.of("/tags/birds", "/mentions", "/explore")) {
      assertThat(reader.get(place).body()).as(place).contains("a swan").doesNotContain("a goose");
    }
  }

  @Test
  void aRefusedFormRepeatsNoControlCharacters() {
    assertThat(reader.post("/settings/filters/new", fields("", "a\0b", "warn")).body())
        .contains("ab</textarea>")
        .doesNotContain("\0");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    made("Birds", "goose", "hide");
    String many =
        "a word\n".repeat(2)
            + Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(i -> "word" + i)
                .collect(Collectors.joining("\n"));
    for (var wrong :
        List.of(
            List.of("", "goose", "Please give the filter a title."),
            List.of("x".repeat(1_000), "goose", "Use up to 100 characters."),
            List.of("BIRDS", "goose", "You have a filter with the title"),
            List.of("Other", "", "Please enter a word or a phrase"),
            List.of("Other", "x".repeat(1_000), "is too long. Use up to 100"),
            List.of(
                "Other", many, "Use up to 50 words and phrases in one filter. These are 51."))) {
      var answer = reader.post("/settings/filters/new", fields(wrong.get(0), wrong.get(1), "warn"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains(wrong.get(2), "One field needs another look.")
          .contains("value=\"" + wrong.get(0) + "\"", "\n" + wrong.get(1) + "</textarea>");
    }
    Map<String, String> nowhere =
        Map.of("title", "Other", "parts", "duck", "action", "hide", "length", "PT168H");
    assertThat(reader.post("/settings/filters/new", nowhere).body())
        .contains(
            "Please choose at least one place.", "value=\"PT168H\" selected", "duck</textarea>");
    for (String field : List.of("action", "length", "context")) {
      Map<String, String> odd = new java.util.HashMap<>(fields("Other", "duck", "warn"));
      odd.put(field, "odd");
      assertThat(reader.post("/settings/filters/new", odd).statusCode()).isEqualTo(400);
    }
    assertThat(filters.of(john.id())).hasSize(1);
  }

  @Test
  void whatHappenedInAnotherTabIsTold() {
    long id = made("Birds", "goose", "hide");
    String here = "/settings/filters/" + id;
    Map<String, String> seen = new java.util.HashMap<>(fields("Birds", "swan", "warn"));
    seen.put("revision", String.valueOf(filters.of(john.id()).getFirst().revision()));
    Map<String, String> other = new java.util.HashMap<>(seen);
    other.put("words", "duck");
    assertThat(reader.post(here, other).statusCode()).isEqualTo(303);
    var late = reader.post(here, seen);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("has been changed meanwhile", "“duck”", "\nswan</textarea>");
    String now = String.valueOf(filters.of(john.id()).getFirst().revision());
    assertThat(late.body()).contains("name=\"revision\" value=\"" + now + "\"");
    assertThat(reader.post(here + "/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(reader.post(here + "/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(reader.get("/settings/filters").body())
        .contains("That filter is not there any more.");
    assertThat(reader.get(here).statusCode()).isEqualTo(303);
    var gone = reader.post(here, seen);
    assertThat(gone.statusCode()).isEqualTo(422);
    assertThat(gone.body())
        .contains("has been deleted meanwhile", "action=\"/settings/filters/new\"");
    assertThat(filters.of(john.id())).isEmpty();
    assertThat(reader.get("/settings/filters/1").statusCode()).isEqualTo(303);
    long foreign = made("Birds", "goose", "hide");
    Person susans = Person.loggedIn(port, "susan");
    susans.post("/settings/filters/" + foreign + "/delete", Map.of());
    assertThat(filters.of(john.id())).hasSize(1);
  }

  @Test
  void whereOneLooksForAPostItIsFoldedAndElsewhereItIsHidden() {
    long root = says(john, "root of all");
    long goose =
        ((PostOutcome.Written) posts.write(susan.id(), Writing.answer(root, "an answering goose")))
            .id();
    posts.write(susan.id(), Writing.of("a public goose"));
    var before = reader.get("/notifications").body();
    assertThat(before).contains("an answering goose");
    Map<String, String> everywhere = new java.util.HashMap<>(fields("Birds", "goose", "hide"));
    for (Context context : Context.values()) {
      everywhere.put("context", context.code());
      everywhere.put("title", context.code());
      assertThat(reader.post("/settings/filters/new", everywhere).statusCode()).isEqualTo(303);
    }
    assertThat(reader.get("/explore").body()).doesNotContain("a public goose");
    String folded = "Filtered: <bdi>";
    assertThat(reader.get("/@susan").body()).contains(folded + "profiles", "a public goose");
    assertThat(reader.get("/search?q=goose").body())
        .contains(folded + "public", "a public <mark>goose</mark>");
    assertThat(reader.get("/@susan/" + goose).body())
        .contains(folded + "threads", "an answering goose");
    assertThat(reader.get("/@john/" + root).body())
        .contains("One of your filters hides this post. <a href=\"/@susan/" + goose + "\">")
        .doesNotContain("an answering goose");
    assertThat(reader.get("/notifications").body())
        .contains(folded + "notifications")
        .doesNotContain("an answering goose");
    int told = told();
    posts.write(susan.id(), Writing.answer(root, "one more goose, @john"));
    assertThat(told()).isEqualTo(told);
    posts.write(susan.id(), Writing.answer(root, "a swan"));
    assertThat(told()).isEqualTo(told + 1);
  }

  private int told() {
    return notifications.unread(john.id());
  }
}
