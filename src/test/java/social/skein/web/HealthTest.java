package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.HomeIndex;

@SkeinTest
class HealthTest {
  private final int port;
  private final HomeIndex index;

  HealthTest(@LocalServerPort int port, HomeIndex index) {
    this.port = port;
    this.index = index;
  }

  @Test
  void healthSaysThatTheIndexReadsHomesAndNothingElse() {
    assertThat(index.build()).isTrue();
    assertThat(Person.stranger(port).get("/health").body())
        .isEqualTo(
            "{\"components\":{\"timelines\":{\"details\":{\"engine\":\"index\"},"
                + "\"status\":\"UP\"}},\"status\":\"UP\"}");
  }

  @Test
  void metricsAreToldToNobodyUnlessTheirPortIsSet() {
    assertThat(Person.stranger(port).get("/metrics").statusCode()).isEqualTo(404);
    assertThat(Person.stranger(port).get("/metrics/skein.home.pages").statusCode()).isEqualTo(404);
  }
}
