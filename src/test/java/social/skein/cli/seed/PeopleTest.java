package social.skein.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final int ACCOUNTS = 20_000;
  private final People people = new People(1, PlantedReaders.among(ACCOUNTS));

  @Test
  void theSameSeedGivesTheSamePeopleAndAnotherSeedOthers() {
    People same = new People(1, PlantedReaders.among(ACCOUNTS));
    People others = new People(2, PlantedReaders.among(ACCOUNTS));

    assertThat(all(people::username)).isEqualTo(all(same::username));
    assertThat(all(people::displayName)).isEqualTo(all(same::displayName));
    assertThat(all(people::about)).isEqualTo(all(same::about));
    assertThat(all(people::username)).isNotEqualTo(all(others::username));
  }

  @Test
  void usernamesAreValidAndUniqueWhateverTheCase() {
    assertThat(all(people::username))
        .allMatch(name -> name.matches("[A-Za-z0-9_]{1,30}"))
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void theLongestUsernameFits() {
    People many = new People(1, List.of());

    assertThat(IntStream.rangeClosed(Integer.MAX_VALUE - 10_000, Integer.MAX_VALUE - 1))
        .allMatch(account -> many.username(account).length() <= 30);
  }

  @Test
  void plantedReadersAreFoundByName() {
    assertThat(people.username(ACCOUNTS - 200)).isEqualTo("reader10_01");
    assertThat(people.username(ACCOUNTS - 101)).isEqualTo("reader100_50");
    assertThat(people.username(ACCOUNTS - 1)).isEqualTo("reader5000_50");
    assertThat(all(people::username)).filteredOn(name -> name.startsWith("reader")).hasSize(200);
  }

  @Test
  void displayNamesAreShortAndOfManyScripts() {
    assertThat(all(people::displayName))
        .allMatch(name -> name.length() >= 3 && name.length() <= 40)
        .anyMatch(name -> name.matches("\\p{IsArabic}+ \\p{IsArabic}+"))
        .anyMatch(name -> name.matches("\\p{IsCyrillic}+ \\p{IsCyrillic}+"))
        .anyMatch(name -> name.matches("\\p{IsHan}+ \\p{IsHan}+"))
        .anyMatch(name -> name.endsWith("🌱"));
  }

  @Test
  void someSayNothingOfThemselvesAndNobodyMuch() {
    List<String> abouts = all(people::about);

    assertThat(abouts).allMatch(about -> about.length() <= 160);
    assertThat(abouts.stream().filter(String::isEmpty).count()).isBetween(5_600L, 6_400L);
  }

  private static List<String> all(IntFunction<String> part) {
    return IntStream.range(0, ACCOUNTS).mapToObj(part).toList();
  }
}
