package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** Import and export without script. */
@SkeinTest
class TransferPagesTest {
  private static final String ADDRESS = "/settings/transfer";

  private final int port;
  private final Follows follows;
  private final Cast cast;
  private final Database database;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  TransferPagesTest(@LocalServerPort int port, Follows follows, Cast cast, Database database) {
    this.port = port;
    this.follows = follows;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnLogsIn() {
    john = cast.john();
    susan = cast.susan();
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void aFileIsLookedAtRunAndUndone() throws InterruptedException {
    String here = uploaded("susan@localhost\nnobody\njohn\n");
    Document dry = page(here);
    assertThat(dry.select(".lines .fate").eachText())
        .containsExactly("Will be followed", "Nobody of that name is here", "Yourself");
    assertThat(dry.select(".lines .number").eachText())
        .containsExactly("Line 1", "Line 2", "Line 3");
    assertThat(page(here + "?only=self").select(".lines .number").eachText())
        .containsExactly("Line 3");
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();

    assertThat(browser.post(here + "/start", Map.of()).statusCode()).isEqualTo(303);
    Document report = finished(here);
    assertThat(report.select(".lines .fate").first().text()).isEqualTo("Followed");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    assertThat(browser.get(ADDRESS + "/following_accounts.csv").body())
        .contains("susan@localhost,true,false,");

    browser.post(here + "/undo", Map.of());
    finished(here);
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();
    assertThat(page(ADDRESS).select(".imports a").text()).contains("Undone");
    browser.post(here + "/forget", Map.of());
    assertThat(browser.get(here).statusCode()).isEqualTo(404);
  }

  private String uploaded(String file) {
    HttpResponse<String> answer = send(browser, "follows", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static HttpResponse<String> send(Person from, String kind, String file) {
    return from.upload(
        ADDRESS, Map.of("kind", kind), "a.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private Document page(String address) {
    return Jsoup.parse(browser.get(address).body());
  }

  private Document finished(String address) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      Document now = page(address);
      if (now.selectFirst("progress") == null) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it does not end");
  }

  @Test
  void thePageSaysWhyNobodyIsRemoved() {
    follows.follow(john.id(), "susan");
    var answer =
        browser.upload(
            ADDRESS,
            Map.of("kind", "follows", "overwrite", "true"),
            "a.csv",
            "Account address,Private note\nsusan@localhost,caf\u00e9\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    Document dry =
        page(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
    assertThat(dry.select("#import p").eachText())
        .contains(
            "Line 2 cannot be read and may name anybody: so whoever is missing from the file"
                + " stays.");
    assertThat(dry.select(".lines .number").eachText()).containsExactly("Line 2");
  }

  @Test
  void whatIsWrongWithTheFileIsToldBesideIt() {
    assertThat(browser.upload(ADDRESS, Map.of("kind", "follows"), "", new byte[0]).body())
        .contains("Choose a file first.");
    assertRefused("", "There is nobody in this file.");
    assertRefused("name,email\nx,y\n", "Line 1 does not belong to a file of follows.");
    assertRefused("susan\n".repeat(1_000_000), "more than 50,000 lines");
    assertRefused("x".repeat(11 << 20), "too large");
    assertThat(database.count("import_job")).isZero();
    assertThat(send(browser, "geese", "susan\n").statusCode()).isEqualTo(400);
    assertThat(send(browser, "follows", "x".repeat(33 << 20)).statusCode()).isEqualTo(413);
  }

  private void assertRefused(String file, String words) {
    HttpResponse<String> answer = send(browser, "follows", file);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("#file-problem").text()).contains(words);
  }

  @Test
  void nobodyElseSeesOrMovesAnImportAndNoOtherAddressTakesFiles() {
    String here = uploaded("susan\n");
    Person other = Person.loggedIn(port, "susan");
    assertThat(other.get(here).statusCode()).isEqualTo(404);
    for (String step : new String[] {"/start", "/stop", "/undo", "/forget"}) {
      assertThat(other.post(here + step, Map.of()).headers().firstValue("Location").orElseThrow())
          .endsWith("/settings/transfer");
    }
    assertThat(database.count("import_job WHERE state = 'ready'")).isEqualTo(1);
    assertThat(browser.upload("/posts", Map.of("text", "hello"), "a.csv", new byte[0]).statusCode())
        .isEqualTo(400);
    assertThat(browser.post(here + "/stop", Map.of()).statusCode()).isEqualTo(303);
    assertThat(page(here).selectFirst(".notice.refused").text())
        .isEqualTo("That cannot be done with this import any more.");
  }
}
