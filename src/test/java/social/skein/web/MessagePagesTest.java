package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/** john's inbox, without script. */
@SkeinTest
class MessagePagesTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Blocks blocks;
  private final Database database;
  private final Statements statements;
  private Account susan = new Account(0, "", "", "", java.time.Instant.EPOCH, null, null, false);
  private Person john = Person.stranger(0);

  MessagePagesTest(
      @LocalServerPort int port,
      Cast cast,
      Posts posts,
      Blocks blocks,
      Database database,
      Statements statements) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.blocks = blocks;
    this.database = database;
    this.statements = statements;
  }

  @BeforeEach
  void johnLogsIn() {
    cast.john();
    susan = cast.susan();
    john = Person.loggedIn(port, "john");
  }

  @Test
  void theInboxCountsAndShowsWhatIsUnreadAndReadingItWritesNothing() {
    direct(susan, "@john <b>hello</b>");
    assertThat(statements.writes(() -> page("/messages"))).isEmpty();
    Document inbox = page("/messages");
    assertThat(inbox.select(".inbox > .unread").text())
        .startsWith("Unread: susan")
        .endsWith("@john <b>hello</b>");
    assertThat(inbox.select(".side [href=/messages]").text()).isEqualTo("Messages 1 unread");
    String place = inbox.select(".inbox .who").attr("href");
    assertThat(statements.writes(() -> page(place))).isEmpty();
    Document talk = page(place);
    assertThat(talk.select("h1").text()).isEqualTo("susan");
    assertThat(talk.select(".posts > .unread .text").text()).isEqualTo("@john <b>hello</b>");
    assertThat(page("/").select("#unread-messages").text()).isEqualTo("1 unread");
  }

  @Test
  void aConversationIsMarkedReadByHandOrAllOfThemAre() {
    direct(susan, "@john hello");
    direct(cast.mary(), "@john hello");
    Document talk = page(newest());
    String read = talk.select("form.found").attr("action");
    String until = talk.select("[name=until]").attr("value");
    assertThat(john.post(read, Map.of("until", until)).statusCode()).isEqualTo(303);
    assertThat(page("/messages").select(".inbox > .unread")).hasSize(1);
    assertThat(page("/messages").select(".side #unread-messages").text()).isEqualTo("1 unread");
    john.post("/messages/read", Map.of("until", until));
    assertThat(page("/messages").select("#notice").text())
        .isEqualTo("Everything is marked as read.");
    assertThat(page("/messages").select(".inbox > .unread, form.found")).isEmpty();
    assertThat(john.post("/messages/read", Map.of("until", "soon")).statusCode()).isEqualTo(400);
    assertThat(john.post("/messages/read", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void anAnswerIsAddressedStaysInTheConversationAndMarksItRead() {
    direct(susan, "@john hello");
    cast.mary();
    direct(susan, "@john and @mary hello");
    Document talk = page(newest());
    assertThat(talk.select(".talk > .composer textarea").text().strip()).isEqualTo("@susan @mary");
    assertThat(talk.select(".talk > .composer option[selected]").attr("value")).isEqualTo("direct");
    HttpResponse<String> sent = send(talk, ".talk > .composer", "@susan @mary welcome");
    assertThat(sent.statusCode()).isEqualTo(303);
    String place = sent.headers().firstValue("Location").orElseThrow();
    assertThat(place).contains("/messages/").contains("#post-");
    assertThat(page(newest()).select(".talk .posts .text").eachText())
        .containsExactly("@john and @mary hello", "@susan @mary welcome");
    assertThat(database.count("post WHERE visibility = 3")).isEqualTo(3);
    assertThat(page("/").select("#unread-messages").text()).isEqualTo("1 unread");
  }

  @Test
  void aMessageBeginsOnAProfile() {
    String write = page("/@susan").select("[aria-label='Send a message to @susan']").attr("href");
    Document begun = page(write);
    assertThat(begun.select(".composer textarea").text().strip()).isEqualTo("@susan");
    send(begun, ".composer", "@susan hello");
    assertThat(page(newest()).select(".talk .posts .text").text()).isEqualTo("@susan hello");
    assertThat(database.count("post WHERE visibility = 3")).isEqualTo(1);
    assertThat(john.get("/messages/new?to=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsThatCannotGoOutWaitInMessages() {
    Document begun = page("/messages/new?to=susan");
    HttpResponse<String> refused = send(begun, ".composer", "x".repeat(501));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("h1").text()).isEqualTo("New message");
    send(begun, ".composer", "@susan hello");
    Document talk = page(newest());

    assertThat(afterLogIn(begun, ".composer", "@susan one").select("h1").text())
        .isEqualTo("New message");
    Document back = afterLogIn(talk, ".talk > .composer", "@susan two");
    assertThat(back.select("h1").text()).isEqualTo("susan");
    assertThat(back.select(".talk > .composer textarea").text()).isEqualTo("@susan two");
    assertThat(database.count("post")).isEqualTo(1);
  }

  /** Where john is and what he has when he sent a form too late. */
  private Document afterLogIn(Document page, String form, String text) {
    database.run("DELETE FROM session");
    String login = send(page, form, text).headers().firstValue("Location").orElseThrow();
    String next = login.replaceFirst(".*next=", "");
    var fields =
        Map.of(
            "username",
            "john",
            "password",
            Cast.PASSWORD,
            "next",
            URLDecoder.decode(next, StandardCharsets.UTF_8));
    String place = john.post("/login", fields).headers().firstValue("Location").orElseThrow();
    Document back = page(place.replace(john.server(), ""));
    assertThat(back.select(".composer textarea").text()).isEqualTo(text);
    return back;
  }

  @Test
  void nobodyWritesToWhomTheyBlockOrToWhoBlocksThemByTheirProfile() {
    long mary = cast.mary().id();
    blocks.block(susan.id(), "john");
    assertThat(john.get("/messages/new?to=susan").statusCode()).isEqualTo(404);
    john.post("/@mary/block", Map.of());
    HttpResponse<String> answer = john.get("/messages/new?to=mary");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/@mary");
    assertThat(database.count("block WHERE blocked_id = ?", mary)).isEqualTo(1);
  }

  @Test
  void othersAndWhoeverIsBlockedGetWhatNobodyGets() {
    cast.mary();
    direct(susan, "@mary hello");
    direct(susan, "@john hello");
    String own = newest().replaceFirst("#.*", "");
    List<Long> all =
        List.of(
            database.value(Long.class, "SELECT min(id) FROM conversation"),
            database.value(Long.class, "SELECT max(id) FROM conversation"));
    for (long id : all) {
      String place = "/messages/" + id;
      boolean theirs = place.equals(own);
      assertThat(john.get(place).statusCode()).isEqualTo(theirs ? 200 : 404);
      assertThat(john.post(place + "/read", Map.of("until", "1")).statusCode())
          .isEqualTo(theirs ? 303 : 404);
    }
    assertThat(Person.stranger(port).get(own).headers().firstValue("Location").orElseThrow())
        .contains("/login");
    blocks.block(susan.id(), "john");
    assertThat(john.get(own).statusCode()).isEqualTo(404);
    assertThat(page("/messages").text()).contains("No messages yet").doesNotContain("susan");
  }

  @Test
  void whoeverDeletesTheOnlyMessageIsBackInTheInbox() {
    direct(cast.signUp("goose"), "hello @john");
    send(page("/messages/new?to=susan"), ".composer", "@susan hello");
    Document talk = page(newest());
    assertThat(talk.select("#deeds [name=back]").attr("value")).isEqualTo("/messages");
  }

  @Test
  void theStatementsOfAPageAreTheSameForTwentyConversationsAndForATalkOfHundred() {
    direct(susan, "@john hello");
    Map<String, Integer> few = counted(newest());
    for (int i = 0; i < 20; i++) {
      direct(cast.signUp("goose_" + i), "@john @susan hello");
    }
    for (int i = 0; i < 30; i++) {
      direct(susan, "@john hello");
    }
    assertThat(counted(newest())).isEqualTo(few);
    assertThat(few.values()).allMatch(count -> count <= 9);
    assertThat(page("/messages").select(".inbox > li")).hasSize(20);
    Document talk = page(newest());
    assertThat(talk.select(".posts > li")).hasSize(20);
    String earlier = talk.select(".talk .pager a").attr("href");
    assertThat(page(earlier).select(".posts > li")).hasSize(11);
    assertThat(page(earlier).select(".talk > .composer")).isEmpty();
  }

  private Map<String, Integer> counted(String talk) {
    Map<String, Integer> counts = new HashMap<>();
    counts.put("inbox", statements.ofRequests(() -> page("/messages")).size());
    counts.put("talk", statements.ofRequests(() -> page(talk)).size());
    return counts;
  }

  private long direct(Account author, String text) {
    Writing writing = Writing.of(text).to(Visibility.DIRECT);
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }

  /** Where the row on top of the inbox leads. */
  private String newest() {
    return page("/messages").select(".inbox .who").first().attr("href");
  }

  private HttpResponse<String> send(Document page, String form, String text) {
    Map<String, String> fields = new HashMap<>();
    page.select(form + " input").forEach(field -> fields.put(field.attr("name"), field.val()));
    fields.put("visibility", page.select(form + " option[selected]").val());
    fields.put("text", text);
    return john.post("/posts", fields);
  }

  private Document page(String address) {
    HttpResponse<String> answer = john.get(address.replaceFirst("#.*", ""));
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
