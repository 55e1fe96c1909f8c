package social.skein.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class MarkingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          geese             | Geese, and GEESE’s geese | [Geese], and GEESE’s [geese]
          dont              | I don’t, you don't       | I [don’t], you [don't]
          cafe strasse      | Café an der Straße       | [Café] an der [Straße]
          "on the way"      | the way is on the way    | the way is [on the way]
          red -blue         | red or blue              | [red] or blue
          タワー              | 東京タワーへ                | 東京[タワー]へ
          京                 | 東京と京                   | 東[京]と[京]
          東京 行く           | 東京へ行く                  | [東京]へ[行く]
          ﾄﾞｱ                | ドアとﾄﾞｱ                 | [ドア]と[ﾄﾞｱ]
          fine              | ﬁne 😀 ｆｉｎｅ            | [ﬁne] 😀 [ｆｉｎｅ]
          फूल                | नए फूल                   | नए [फूल]
          <b>               | a <b> c                  | a <[b]> c
          from:john is:reply | from john               | from john
          """)
  void whatIsAskedForIsMarkedHoweverItIsSpelt(String typed, String text, String marked) {
    assertMarked(typed, text, marked);
  }

  @ParameterizedTest
  @CsvSource({
    "berlin, \u26a0\ufe0fBerlin, \u26a0\ufe0f[Berlin]",
    "wombat, a wom\u00adbat b, a [wom\u00adbat] b",
    "wombat, \u200ba\u200b w\u200bo\u200cm\u200dbat\u2060., \u200ba\u200b"
        + " [w\u200bo\u200cm\u200dbat\u2060].",
    "wom\u00adbat, wombats a wombat, wombats a [wombat]",
    "cafe, Cafe\u200d\u0301s Cafe\u200d\u0301, Cafe\u200d\u0301s [Cafe\u200d\u0301]",
    "\u0645\u06cc\u062e, \u0645\u06cc\u200c\u062e, [\u0645\u06cc\u200c\u062e]",
    "\u4eac, \u6771\u200b\u4eac\ufe00, \u6771\u200b[\u4eac\ufe00]",
  })
  void whatNobodySeesIsMarkedWithItsWord(String typed, String text, String marked) {
    assertMarked(typed, text, marked);
  }

  private static void assertMarked(String typed, String text, String marked) {
    var marking = Marking.of(((SearchQuery.Asked) SearchQuery.read(typed)).query());
    assertThat(
            marking.stretches(text).stream()
                .map(it -> it.marked() ? "[" + it.text() + "]" : it.text())
                .collect(joining()))
        .isEqualTo(marked);
  }
}
