package social.skein.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.post.PostText.Verdict.Blank;
import social.skein.post.PostText.Verdict.Fine;
import social.skein.post.PostText.Verdict.TooLong;
import social.skein.post.PostText.Verdict.TooMuch;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PostTextTest {

  /** A case that the browser's counter is tested with as well. */
  record LengthCase(
      String name, String text, @Nullable Integer repeat, int characters, boolean blank) {

    String typed() {
      return text.repeat(repeat == null ? 1 : repeat);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<LengthCase> lengthCases() throws IOException {
    try (var cases = PostTextTest.class.getResourceAsStream("/post/length-cases.json")) {
      return JsonMapper.shared()
          .readValue(Objects.requireNonNull(cases), new TypeReference<List<LengthCase>>() {});
    }
  }

  @ParameterizedTest
  @MethodSource("lengthCases")
  void theSharedCasesAreCountedAsListed(LengthCase length) {
    assertThat(PostText.characters(length.typed())).isEqualTo(length.characters());
    assertThat(PostText.judge(length.typed()) instanceof Blank).isEqualTo(length.blank());
  }

  @ParameterizedTest
  @MethodSource("lengthCases")
  void judgingAStoredTextAgainChangesNothing(LengthCase length) {
    if (PostText.judge(length.typed()) instanceof Fine fine) {
      assertThat(PostText.judge(fine.text())).isEqualTo(fine);
    }
  }

  @Test
  void whatIsStoredIsNormalised() {
    assertThat(PostText.judge("\n \r\n one\r\ntwo\u0000\tthree\rcafe\u0301 \n\n"))
        .isEqualTo(new Fine(" one\ntwo three\ncaf\u00e9"));
  }

  @Test
  void joinersAndDirectionMarksWithinATextAreKept() {
    String text = "\u200f\u0645\u06cc\u200c\u062e \ud83d\udc68\u200d\ud83d\udc69";

    assertThat(PostText.judge(text)).isEqualTo(new Fine(text));
  }

  @Test
  void fiveHundredCharactersAreFineAndOneMoreIsTooLong() {
    assertThat(PostText.judge("a".repeat(500))).isEqualTo(new Fine("a".repeat(500)));
    assertThat(PostText.judge("a".repeat(501))).isEqualTo(new TooLong(501, 500));
  }

  @Test
  void aLongTextIsToldItsLengthAndNotItsCodePoints() {
    assertThat(PostText.judge("a".repeat(65_536))).isEqualTo(new TooLong(65_536, 500));
  }

  @Test
  void fewCharactersWithMoreThanFiveThousandCodePointsAreTooMuch() {
    assertThat(PostText.judge("a" + "\u0316".repeat(4_999))).isInstanceOf(Fine.class);
    assertThat(PostText.judge("a" + "\u0316".repeat(5_000))).isEqualTo(new TooMuch(5_001, 5_000));
    assertThat(PostText.judge("https://example.com/" + "a".repeat(4_981)))
        .isEqualTo(new TooMuch(5_001, 5_000));
  }

  @Test
  void codePointsThatNormalisingAddsCountAsWell() {
    assertThat(PostText.judge("a" + "\u0344".repeat(2_600))).isEqualTo(new TooMuch(5_200, 5_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0301",
        "\u0316\u0301",
        "\u094d",
        "\u094d\u0301",
        "\u200d",
        "\ud83d\udc68\u200d",
        "\ud83c\udde9",
        "\ud83d",
        "\u1100",
        " ",
        "\n",
        "\r",
        "\u200b",
        "(",
        ")",
        "#",
        "@",
        "#1",
        "a\u200d",
        "https://",
        "https://a@",
        "https://a ",
        "https://a.b/)",
        "@john",
        "#a"
      })
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void hostileTextsAreReadInLinearTime(String unit) {
    String repeated = unit.repeat(65_536 / unit.length());

    for (String typed :
        List.of(repeated, repeated + "a", "https://a/" + repeated, "#a" + repeated)) {
      if (PostText.judge(typed) instanceof Fine fine) {
        assertThat(fine.text().length()).isLessThanOrEqualTo(2 * PostText.MOST_CODE_POINTS);
      }
      assertThat(PostText.characters(typed)).isNotNegative();
      assertThat(PostPieces.in(typed)).isNotEmpty();
    }
  }
}
