package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** A server of its own, with little patience and an operator who is mailed, as things break. */
@SkeinTest
@DirtiesContext
@TestPropertySource(
    properties = {
      "skein.mail.operator=operator@example.com",
      "skein.mail.from=skein@example.com",
      "skein.database.patience=400ms"
    })
class FailureTest {
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final int port;
  private final Path log;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final DataSource dataSource;

  FailureTest(
      @LocalServerPort int port,
      @Value("${logging.file.name}") Path log,
      Cast cast,
      Database database,
      SettableClock clock,
      DataSource dataSource) {
    this.port = port;
    this.log = log;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
    this.dataSource = dataSource;
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry settings) {
    MAIL.start();
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  @AfterAll
  static void stopMail() {
    MAIL.stop();
  }

  @AfterEach
  void mendTheDatabase() {
    for (String table : new String[] {"post", "session"}) {
      try {
        database.run("ALTER TABLE broken_" + table + " RENAME TO " + table);
      } catch (RuntimeException e) {
        // it was not broken
      }
    }
  }

  @Test
  void anUnexpectedFailureIsAFriendlyPageLoggedAndMailedOnceAMinute() throws Exception {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    clock.pass(Duration.ofMinutes(5));
    int logged = log().length();
    database.run("ALTER TABLE post RENAME TO broken_post");
    for (int i = 0; i < 3; i++) {
      var answer = john.get("/explore?page=" + i);
      assertPage(answer, 500, "We lost formation");
      assertThat(answer.body())
          .contains("href=\"/@john\"")
          .doesNotContain("jooq", "select ", "table");
    }
    MimeMessage mail = mailsOfExplore(1).getFirst();
    assertThat(mail.getAllRecipients()[0]).hasToString("operator@example.com");
    assertThat(mail.getFrom()[0]).hasToString("skein@example.com");
    assertThat(words(mail)).contains("social.skein.timeline");
    assertThat(log().substring(logged)).contains("Exception", "at social.skein.timeline");
    clock.pass(Duration.ofMinutes(2));
    assertThat(john.get("/explore").statusCode()).isEqualTo(500);
    assertThat(words(mailsOfExplore(2).getLast())).contains("2 more since the last mail");
  }

  /** The mails that tell of this page; another test's may still come in. */
  private static List<MimeMessage> mailsOfExplore(int many) throws Exception {
    Instant deadline = Instant.now().plusSeconds(20);
    List<MimeMessage> found = new ArrayList<>();
    while (found.size() < many && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
      found.clear();
      for (MimeMessage mail : MAIL.getReceivedMessages()) {
        if (words(mail).startsWith("GET /explore")) {
          found.add(mail);
        }
      }
    }
    assertThat(found).hasSize(many);
    return found;
  }

  private static String words(MimeMessage mail) throws IOException, MessagingException {
    return mail.getContent().toString();
  }

  private String log() throws IOException {
    return Files.readString(log);
  }

  @Test
  void whenNotEvenTheReaderCanBeFoundOutThereIsAPageAllTheSame() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    database.run("ALTER TABLE session RENAME TO broken_session");
    assertPage(john.get("/settings/profile"), 500, "We lost formation");
    assertPage(john.get("/"), 500, "We lost formation");
  }

  @Test
  void aBusyDatabaseAsksToComeBackAndChangesNothing() throws SQLException {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    Map<String, String> form = Map.of("text", "hello", "_csrf", john.token());
    try (Connection writer = dataSource.getConnection()) {
      writer.setAutoCommit(false);
      try (var statement = writer.createStatement()) {
        statement.executeUpdate("UPDATE id_clock SET last_id = last_id");
      }
      HttpResponse<String> answer = john.postWithout("/posts", form);
      assertPage(answer, 503, "Skein is busy");
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
      assertThat(john.get("/").statusCode()).isEqualTo(200);
      writer.rollback();
    }
    assertThat(database.count("post")).isZero();
    assertThat(john.postWithout("/posts", form).statusCode()).isEqualTo(303);
  }

  private static void assertPage(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    var page = Jsoup.parse(answer.body());
    assertThat(page.selectFirst("h1").text()).contains(words);
    assertThat(page.select("main a[href=/]")).isNotEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.text()).doesNotContain("Exception");
  }
}
