package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class CommandLineTest {
  @Test
  void helpListsTheVerbsInAProcessOfItsOwn() throws Exception {
    Process skein = skein("help");

    String said = new String(skein.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(skein.waitFor()).isZero();
    assertThat(said).contains("  run ", "  demo ", "  seed ", "  verify ", "  help ");
  }

  @Test
  void whatIsWrongIsOneLineAndAnExitCodeInAProcessOfItsOwn() throws Exception {
    Process skein = skein("sead");

    String said = new String(skein.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(skein.waitFor()).isEqualTo(2);
    assertThat(said.lines())
        .containsExactly("Skein: Unknown: sead (java -jar skein.jar help lists the verbs)");
  }

  private static Process skein(String... arguments) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "social.skein.Skein");
    java.command().addAll(List.of(arguments));
    return java.start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed --posts 5 | Give either --graph FILE, or --accounts N and --follows M.",
        "seed --posts 5 --accounts 5 | Give either --graph FILE, or --accounts N and --follows M.",
        "seed --posts 5 --graph x --accounts 5 --follows 5"
            + " | Give either --graph FILE, or --accounts N and --follows M.",
        "seed --accounts 5 --follows 5 | Missing required option: '--posts=P'",
        "seed --accounts 5 --follows 5 --posts -1 | --posts must be 0 to 1000000000: -1",
        "seed --accounts -5 --follows 5 --posts 1 | accounts must be 1 to 100000000: -5",
        "seed --accounts 5 --follows -1 --posts 1 | 5 accounts can have 0 to 20 follows: -1",
        "seed --accounts 5 --follows 21 --posts 1 | 5 accounts can have 0 to 20 follows: 21",
        "seed --accounts five --follows 5 --posts 1"
            + " | Invalid value for option '--accounts': 'five' is not an int",
        "seed --accounts 5 --follows 5 --posts 1 --until 2025-12-31T00:00:00Z | --until must be a"
            + " day or more after 2026-01-01T00:00:00Z: 2025-12-31T00:00:00Z",
        "seed --accounts 5 --follows 5 --posts 1 --fast"
            + " | Unknown: --fast (java -jar skein.jar help lists the verbs)",
        "verify timelines --sample 0 | --sample must be above 0: 0",
        "verify timelines --sample few"
            + " | Invalid value for option '--sample': 'few' is not an int",
        "verify timelines --all --sample 5"
            + " | Error: --sample=N, --all are mutually exclusive (specify only one)",
        "verify homes | Unknown: homes (java -jar skein.jar help lists the verbs)",
      })
  void whatMakesNoSenseIsRefusedInOneLine(String line, String reason) {
    Verb verb = Verb.run(Map.of(), line.split(" "));

    assertThat(verb.exit()).isEqualTo(2);
    assertThat(verb.err().lines()).containsExactly("Skein: " + reason);
    assertThat(verb.out()).isEmpty();
  }

  @Test
  void aMissingGraphFileIsNamed() {
    Verb verb = Verb.run(Map.of(), "seed", "--graph", "missing.follows.gz", "--posts", "1");

    assertThat(verb.exit()).isEqualTo(1);
    assertThat(verb.err().lines()).containsExactly("Skein: There is no file missing.follows.gz.");
  }
}
