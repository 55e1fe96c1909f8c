package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Wire;

/** Forms of parts, such as files are sent in, that end too early or are none. */
@SkeinTest
@Tag("one-database")
class UnreadablePartsTest {
  private final int port;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  UnreadablePartsTest(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeEach
  void listen() {
    logged.start();
    root().addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    root().detachAppender(logged);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "/login, multipart/form-data",
    "/login, multipart/form-data; boundary=x",
    "/posts, multipart/form-data; boundary=x",
    "/settings/transfer, multipart/form-data",
    "/settings/transfer, multipart/form-data; boundary=x",
    "/nowhere, multipart/mixed; boundary=x",
  })
  void areAnsweredWithAPageAndFillNoLog(String address, String type) {
    byte[] body =
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nab"
            .getBytes(StandardCharsets.UTF_8);
    var answer =
        Wire.send(
            port,
            List.of(
                "POST " + address + " HTTP/1.1",
                "Content-Type: " + type,
                "Content-Length: " + body.length),
            body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("does not add up", "/css/skein");
    assertThat(logged.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .isEmpty();
  }
}
