package social.skein.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("no-database")
class ChromiumNeededTest {
  @TempDir Path folder;

  @Test
  void oneOnThePathIsFoundAndRunsTheTests() throws IOException {
    Path chrome = executable("google-chrome");
    var needed = new ChromiumNeeded(Map.of("PATH", "/nowhere:" + folder));
    assertThat(needed.installed()).contains(chrome);
    assertThat(needed.evaluate().isDisabled()).isFalse();
  }

  @Test
  void chromiumIsPreferredToChrome() throws IOException {
    executable("google-chrome");
    Path chromium = executable("chromium");
    assertThat(new ChromiumNeeded(Map.of("PATH", folder.toString())).installed())
        .contains(chromium);
  }

  @Test
  void theOneThatIsNamedIsTakenAndNoOther() throws IOException {
    executable("chromium");
    Path named = executable("my-browser");
    Map<String, String> environment =
        Map.of("PATH", folder.toString(), "SKEIN_CHROMIUM", named.toString());
    assertThat(new ChromiumNeeded(environment).installed()).contains(named);
    Files.delete(named);
    assertThat(new ChromiumNeeded(environment).installed()).isEmpty();
  }

  @Test
  void whereThereIsNoneTheTestsAreSkippedInOneLineThatSaysHowToGetIt() {
    var result = new ChromiumNeeded(Map.of("PATH", folder.toString())).evaluate();
    assertThat(result.isDisabled()).isTrue();
    assertThat(result.getReason().orElseThrow())
        .contains("install chromium")
        .contains("SKEIN_CHROMIUM")
        .doesNotContain("\n");
  }

  @Test
  void underContinuousIntegrationAMissingOneFails() {
    var needed = new ChromiumNeeded(Map.of("PATH", folder.toString(), "CI", "true"));
    assertThatThrownBy(needed::evaluate).hasMessage(ChromiumNeeded.MISSING);
  }

  private Path executable(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setPosixFilePermissions(
        file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
    return file;
  }
}
