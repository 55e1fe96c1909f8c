package social.skein.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.skein.testkit.Seed;

@Tag("no-database")
class KeywordIndexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cat            | the Cat sat          | true  | true
          cat            | the cat’s bowl       | true  | true
          cat            | a category           | false | true
          cat            | concat               | false | true
          cat            | cat_food             | false | true
          cat            | cat2                 | false | true
          cat            | #cat                 | true  | true
          cat            | @cat.example         | true  | true
          cat            | https://cat.example/ | true  | true
          cat            | (cat)                | true  | true
          cat            | cat                  | true  | true
          cat            | cut                  | false | false
          #cat           | a #cat here          | true  | true
          #cat           | a #category here     | false | true
          red bicycle    | Red   BICYCLE!       | true  | true
          red bicycle    | red bicycles         | false | true
          Café           | cafe                 | true  | true
          cafe           | CAFÉ                 | true  | true
          straße         | STRASSE              | true  | true
          ананас         | Ананасы              | false | true
          猫             | 子猫が好き           | true  | true
          東京           | 東京都               | true  | true
          iphone         | 新しいiPhone発売     | true  | true
          ภาษา           | ภาษาไทย              | true  | true
          🦆             | ducks🦆ducks         | true  | true
          :)             | well:)               | true  | true
          goose,         | goose, geese         | true  | true
          a              | a                    | true  | true
          catfish        | ❤️catfish            | true  | true
          Berlin         | ⚠️Berlin brennt      | true  | true
          ❤️             | i❤you                | true  | true
          फूल            | फूलों                | false | true
          a              | bad                  | false | true
          """)
  void aKeywordIsFoundAsAWordOrAnywhere(
      String keyword, String text, boolean asWord, boolean anywhere) {
    assertThat(find(keyword, true, text)).isEqualTo(asWord);
    assertThat(find(keyword, false, text)).isEqualTo(anywhere);
  }

  @ParameterizedTest
  @CsvSource({
    "wombat, wombat\ufe0f, true",
    "wombat, 1\u20e3wombat\u20e3, true",
    "wombat, \u2764\u093fwombat, true",
    "wombat, wombat\u093f, false",
    "wombat, wom\u00adbat, true",
    "wombat, w\u200bo\u200cm\u200db\u2060a\ufefft, true",
    "wombat, w\u034fo\u200em\u202eb\u2066a\u180et, true",
    "wombat, wom\udb40\udc61bat, true",
    "wom\u00adbat, wombat, true",
    "wombat, wom\u200dbats, false",
    "caf\u00e9, cafe\u200d\u0301, true",
    "\u0645\u06cc\u200c\u062e, \u0645\u06cc\u062e, true",
    "\ud83c\udff4\udb40\udc67\udb40\udc7f, \ud83c\udff4, false",
  })
  void whatNobodySeesHidesNothing(String keyword, String text, boolean asWord) {
    assertThat(find(keyword, true, text)).isEqualTo(asWord);
  }

  private static boolean find(String keyword, boolean whole, String text) {
    KeywordIndex index = new KeywordIndex();
    index.add(FoldedWords.folded(keyword), whole, 0);
    BitSet found = new BitSet();
    index.find(FoldedWords.folded(text), found);
    return found.get(0);
  }

  @Test
  void manyKeywordsFindWhatEachWouldFindByItself() {
    Random random = Seed.random("KeywordIndexTest");
    for (int round = 0; round < 200; round++) {
      KeywordIndex index = new KeywordIndex();
      List<String> keywords = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        keywords.add(letters(random, 1 + random.nextInt(7), 'd'));
        index.add(keywords.get(i), false, i);
      }
      String text = letters(random, random.nextInt(60), 'd');
      BitSet found = new BitSet();
      index.find(text, found);
      for (int i = 0; i < keywords.size(); i++) {
        assertThat(found.get(i))
            .as("%s in %s", keywords.get(i), text)
            .isEqualTo(text.contains(keywords.get(i)));
      }
    }
  }

  private static String letters(Random random, int length, char last) {
    return random
        .ints(length, 'a', last)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aFullSetOfFiltersLooksThroughAPageInMicroseconds() {
    Random random = Seed.random("KeywordIndexTest");
    KeywordIndex index = new KeywordIndex();
    IntStream.range(0, 100 * Filter.MOST_KEYWORDS)
        .forEach(i -> index.add(letters(random, 5 + random.nextInt(8), 'z'), true, i / 50));
    List<String> page =
        IntStream.range(0, 20)
            .mapToObj(_ ->
                IntStream.range(0, 84)
                    .mapToObj(_ -> letters(random, 5, 'z'))
                    .collect(Collectors.joining(" ")))
            .toList();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 400; round++) {
      long began = System.nanoTime();
      page.forEach(text -> index.find(text, new BitSet()));
      best = Math.min(best, System.nanoTime() - began);
    }
    System.out.printf("5,000 keywords in 20 posts of 500 characters: %d us%n", best / 1_000);
    assertThat(best).isLessThan(20_000_000);
  }
}
