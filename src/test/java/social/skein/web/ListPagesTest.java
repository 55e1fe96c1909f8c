package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.graph.Blocks;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class ListPagesTest {
  private final int port;
  private final Lists lists;
  private final Blocks blocks;
  private final Cast cast;
  private long john;
  private long susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  ListPagesTest(@LocalServerPort int port, Lists lists, Blocks blocks, Cast cast) {
    this.port = port;
    this.lists = lists;
    this.blocks = blocks;
    this.cast = cast;
  }

  @BeforeEach
  void johnIsHere() {
    john = cast.john().id();
    susan = cast.susan().id();
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void aListIsMadeFilledChangedAndDeletedWithoutScript() {
    String people = location(browser.post("/lists", Map.of("name", "Gray geese")));
    PeopleList list = lists.of(john).getFirst();
    assertThat(people).isEqualTo("/lists/" + list.id() + "/people");
    browser.get(people);

    browser.post(people, Map.of("name", " @Susan", "back", people));
    assertThat(page(people).select(".notice").text()).contains("susan is on the list");
    assertThat(page(people).select(".person .handle").eachText()).containsExactly("@susan");
    browser.post(people + "/remove", Map.of("name", "susan", "back", people));
    assertThat(page(people).select(".notice").text()).contains("susan is not on the list");
    assertThat(page(people).select(".empty h2").text()).isEqualTo("Nobody on this list yet");

    browser.post("/lists/" + list.id(), Map.of("name", "Swans", "exclusive", "true"));
    assertThat(lists.of(john)).containsExactly(new PeopleList(list.id(), "Swans", true, 0));
    assertThat(page("/lists").select(".lists li").text()).contains("Swans", "Exclusive");
    browser.get("/lists");
    assertThat(location(browser.post("/lists/" + list.id() + "/delete", Map.of())))
        .isEqualTo("/lists");
    assertThat(page("/lists").select(".notice").text()).contains("Swans").contains("deleted");
    assertThat(lists.of(john)).isEmpty();
  }

  @Test
  void aNameThatCannotBeIsToldAtTheFieldWithWhatWasTyped() {
    kept("Geese");
    PeopleList swans = kept("Swans");
    for (String address : List.of("/lists", "/lists/" + swans.id())) {
      assertThat(problem(address, "")).isEqualTo("Give the list a name.");
      assertThat(problem(address, "x".repeat(1_000))).contains("up to 100 characters");
      assertThat(problem(address, "gEESE")).isEqualTo("You have a list of that name already.");
    }
    for (int i = 2; i < Lists.MOST; i++) {
      kept("list " + i);
    }
    assertThat(problem("/lists", "the 101st")).contains("100 lists");
    assertThat(lists.of(john)).hasSize(100);
  }

  private String problem(String address, String name) {
    HttpResponse<String> answer = browser.post(address, Map.of("name", name));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document shown = Jsoup.parse(answer.body());
    assertThat(shown.selectFirst("#name").val()).isEqualTo(name);
    assertThat(shown.select("details.change:not([open])")).isEmpty();
    return shown.select("#name-problem").text();
  }

  @Test
  void whomOneCannotListIsTold() {
    cast.mary();
    blocks.block(cast.david().id(), "john");
    blocks.block(john, "mary");
    String people = "/lists/" + kept("Geese").id() + "/people";
    assertThat(told(people, "nobody_here")).isEqualTo("User nobody_here not found.");
    assertThat(told(people, "david")).isEqualTo("User david not found.");
    assertThat(told(people, "")).contains("username");
    assertThat(told(people, "john")).contains("yourself");
    assertThat(told(people, "mary")).contains("Unblock");
    assertThat(told(people, "x".repeat(5_000))).hasSizeLessThan(120);
  }

  private String told(String people, String name) {
    var answer = browser.post(people, Map.of("name", name, "back", people));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document shown = Jsoup.parse(answer.body());
    assertThat(shown.selectFirst("#who").val()).isEqualTo(name);
    return shown.select(".notice.refused").text();
  }

  @Test
  void anothersListAndOneThatIsGoneDoNotExist() {
    PeopleList geese = kept("Geese");
    lists.add(john, geese.id(), List.of(susan));
    String address = "/lists/" + geese.id();
    Person other = Person.loggedIn(port, "susan");

    assertThat(other.get(address + "/people").statusCode()).isEqualTo(404);
    for (String deed : List.of("", "/delete", "/people", "/people/remove")) {
      assertThat(location(other.post(address + deed, Map.of("name", "susan")))).isEqualTo("/lists");
      assertThat(Jsoup.parse(other.get("/lists").body()).select(".notice.refused").text())
          .isEqualTo("There is no such list any more.");
    }
    assertThat(lists.find(john, geese.id())).isPresent();
    assertThat(lists.with(john, susan)).hasSize(1);
    assertThat(Person.stranger(port).get(address + "/people").headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("/login"));
    assertThat(browser.get("/lists/99999999999999999999/people").statusCode()).isEqualTo(404);
  }

  private PeopleList kept(String name) {
    return lists.create(john, new ListTerms(name, false)) instanceof ListOutcome.Kept(var list)
        ? list
        : new PeopleList(0, "none", false, 0);
  }

  private Document page(String address) {
    return Jsoup.parse(browser.get(address).body());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
