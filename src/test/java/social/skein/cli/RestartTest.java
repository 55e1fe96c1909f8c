package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import social.skein.Skein;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.Sessions;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Listener;
import social.skein.testkit.Listeners;
import social.skein.testkit.TestDatabase;

/** Who has a home open goes on where they were when the server has been started anew. */
@Tag("one-database")
class RestartTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final List<String> settings = settings();

  private static List<String> settings() {
    Path folder = TestDatabase.newFolder("restart");
    List<String> settings = new ArrayList<>();
    TestDatabase.current()
        .fresh(folder)
        .forEach((key, value) -> settings.add("--" + key + "=" + value));
    settings.add("--skein.data-dir=" + folder);
    settings.add("--logging.file.name=target/test-data/skein.log");
    return settings;
  }

  @Test
  void anOpenStreamDelaysNoStopAndGoesOnAfterTheNextStart() {
    try (var listeners = new Listeners()) {
      ConfigurableApplicationContext first = serve(0);
      int port = Integer.parseInt(first.getEnvironment().getProperty("local.server.port", ""));
      first.getBean(Demo.class).fill();
      Account mary = first.getBean(Accounts.class).find("mary").orElseThrow();
      String token = first.getBean(Sessions.class).open(mary).token();
      Listener before = listeners.listen(port, "/live?after=0", token);
      listeners.await("mary is told of two posts", () -> before.last("newer").equals("2"));
      listeners.await("and of what she has not read", () -> !before.events("unread").isEmpty());

      long start = System.nanoTime();
      first.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
      listeners.await("the stream ends", before::ended);
      assertThat(before.events()).extracting(Listener.Event::name).containsOnly("newer", "unread");

      try (var second = serve(port)) {
        Listener after = listeners.listen(port, "/live?after=0", token);
        listeners.await("mary is told of two posts again", () -> after.last("newer").equals("2"));
        second.getBean(Posts.class).write(mary.id(), Writing.of("still here"));
        listeners.await("mary is told of the third", () -> after.last("newer").equals("3"));
        assertThat(after.events("newer"))
            .extracting(Listener.Event::data)
            .containsExactly("2", "3");
      }
    }
  }

  private ConfigurableApplicationContext serve(int port) {
    List<String> all = new ArrayList<>(settings);
    all.add("--server.port=" + port);
    return new Launcher(Skein.class).serve(all);
  }
}
