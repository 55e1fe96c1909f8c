package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** A server of its own whose operator asked for metrics, and where only members may read. */
@SkeinTest
@DirtiesContext
@TestPropertySource(properties = {"management.server.port=0", "skein.members-only=true"})
class MetricsPortTest {
  private final int port;
  private final int metrics;
  private final Cast cast;

  MetricsPortTest(@LocalServerPort int port, @LocalManagementPort int metrics, Cast cast) {
    this.port = port;
    this.metrics = metrics;
    this.cast = cast;
  }

  @Test
  void metricsTellWhichEngineServedHomesAndAreNotOnThePortOfThePages() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    double before = pages();
    john.get("/");
    assertThat(pages()).isEqualTo(before + 1);
    assertThat(john.get("/metrics").statusCode()).isEqualTo(404);
    assertThat(john.get("/metrics/skein.home.pages").statusCode()).isEqualTo(404);
  }

  private double pages() {
    String told = Person.stranger(metrics).get("/metrics/skein.home.pages").body();
    return Double.parseDouble(told.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1"));
  }

  @Test
  void healthStaysOnThePortOfThePages() {
    var answer = Person.stranger(port).get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("timelines").contains("engine");
  }
}
