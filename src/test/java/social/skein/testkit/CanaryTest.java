package social.skein.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("no-database")
class CanaryTest {
  @TempDir private Path parent = Path.of("");

  @Test
  void theGuardWatchesThisVeryRun() {
    assertThat(UsersDataGuard.watches()).isTrue();
    assertThat(UsersDataGuard.folders())
        .allSatisfy(folder -> assertThat(folder.resolve("skein.db")).exists());
  }

  @Test
  void theGuardEndsAJvmWhoseTestsTouchedTheData() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process jvm =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Vandal.class.getName())
            .directory(parent.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(jvm.getInputStream().readAllBytes());
    assertThat(jvm.waitFor()).as(said).isEqualTo(97);
    assertThat(said).contains("THE TESTS TOUCHED A USER'S DATA: changed ");
  }

  private static String absolute(String classPath) {
    String separator = System.getProperty("path.separator");
    return java.util.Arrays.stream(classPath.split(separator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(separator));
  }

  /** A JVM with a guard of its own, in whose tests something writes to the default database. */
  static final class Vandal {
    static void main() throws IOException {
      UsersDataGuard guard = new UsersDataGuard();
      @SuppressWarnings("NullAway") // the guard has no use for a session
      Runnable open = () -> guard.launcherSessionOpened(null);
      @SuppressWarnings("NullAway")
      Runnable close = () -> guard.launcherSessionClosed(null);
      open.run();
      Files.writeString(Path.of("data", "skein.db"), "gone");
      close.run();
    }
  }

  @Test
  void nothingIsReportedWhereNothingChanged() {
    Canary canary = Canary.in(parent.resolve("data"));
    assertThat(parent.resolve("data/skein.db")).exists();
    assertThat(canary.changes()).isEmpty();
    canary.leave();
    assertThat(parent.resolve("data")).doesNotExist();
  }

  @Test
  void aChangedByteADeletedAndANewFileAreReported() throws IOException {
    Path data = Files.createDirectories(parent.resolve("data"));
    Files.writeString(data.resolve("skein.db"), "a user's posts");
    Files.writeString(data.resolve("secret"), "a user's secret");
    Canary canary = Canary.in(data);
    Files.writeString(data.resolve("skein.db"), "a user's post.");
    Files.delete(data.resolve("secret"));
    Files.writeString(data.resolve("skein.db-wal"), "");
    assertThat(canary.changes())
        .containsExactlyInAnyOrder(
            "deleted " + data.resolve("secret"),
            "changed " + data.resolve("skein.db"),
            "made " + data.resolve("skein.db-wal"));
    canary.leave();
    assertThat(data.resolve("skein.db")).hasContent("a user's post.");
  }
}
