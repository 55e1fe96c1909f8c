package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class DirectionTest {
  @Test
  void aNameLeavesTheWordsAroundItAlone() {
    assertThat(Direction.isolated("Susan Whitfield")).isEqualTo("Susan Whitfield");
    assertThat(Direction.isolated("سوزان")).isEqualTo("\u2068سوزان\u2069");
    assertThat(Direction.isolated("x\u202etxt.exe")).isEqualTo("xtxt.exe");
    assertThat(Direction.isolated("س\u2069\u202eء")).isEqualTo("\u2068سء\u2069");
  }
}
