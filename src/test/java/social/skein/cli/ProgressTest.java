package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class ProgressTest {
  private final StringWriter shown = new StringWriter();

  @Test
  void elsewhereThanOnATerminalEveryQuarterIsALine() {
    go(new Progress(new PrintWriter(shown), false), 1_000);

    assertThat(shown.toString().lines())
        .containsExactly(
            "posts: 0 of 1,000",
            "posts: 250 of 1,000",
            "posts: 500 of 1,000",
            "posts: 750 of 1,000",
            "posts: 1,000 of 1,000");
  }

  @Test
  void onATerminalOneBarFillsAndItsLineEndsOnce() {
    go(new Progress(new PrintWriter(shown), true), 1_000);

    assertThat(shown.toString().split("\r", -1)).hasSize(102);
    assertThat(shown.toString())
        .contains("\rposts    [####################--------------------]  50 % of 1,000")
        .endsWith("[########################################] 100 % of 1,000\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void nothingToDoIsNotShown() {
    go(new Progress(new PrintWriter(shown), true), 0);

    assertThat(shown.toString()).isEmpty();
  }

  private static void go(Progress progress, int posts) {
    progress.begin("posts", posts);
    for (int i = 0; i < posts; i++) {
      progress.step();
    }
  }
}
