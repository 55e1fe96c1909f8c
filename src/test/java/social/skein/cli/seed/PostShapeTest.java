package social.skein.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PostShapeTest {

  private static final int ACCOUNTS = 5_000;
  private static final People PEOPLE = new People(1, List.of());
  private static final List<ShapedPost> POSTS = posts(11).limit(50_000).toList();

  @Test
  void theSameSeedGivesTheSamePostsAndAnotherSeedOthers() {
    List<ShapedPost> again = posts(11).limit(100).toList();

    assertThat(again).isEqualTo(POSTS.subList(0, 100));
    assertThat(again).isNotEqualTo(posts(12).limit(100).toList());
  }

  @Test
  void everyPostSaysSomethingInAtMost500Characters() {
    assertThat(POSTS)
        .allSatisfy(post -> assertThat(post.text().strip()).isEqualTo(post.text()).isNotEmpty())
        .allSatisfy(post -> assertThat(post.text().length()).isLessThanOrEqualTo(500));
  }

  @Test
  void thePostOfTheLongestNamesAndMostFeaturesFits() {
    PostDraft draft = new PostDraft(Phrasebook.GERMAN, 480, Randomness.of(1));
    for (int i = 0; i < 6; i++) {
      draft.mention("n".repeat(30));
      draft.hashtag();
    }
    draft.link();
    draft.emoji();
    draft.charactersToEscape();
    draft.ellipsis();

    assertThat(draft.text().length()).isLessThanOrEqualTo(490);
  }

  @Test
  void lengthsHaveThePercentilesOfRealPosts() {
    int[] lengths = POSTS.stream().mapToInt(p -> (int) p.text().codePoints().count()).toArray();
    Arrays.sort(lengths);

    assertLength(lengths, 0.01, 16);
    assertLength(lengths, 0.10, 38);
    assertLength(lengths, 0.50, 82);
    assertLength(lengths, 0.90, 117);
    assertLength(lengths, 0.99, 142);
  }

  @Test
  void featuresHaveTheSharesOfRealPosts() {
    assertShare(text -> text.contains("#"), (0.4369 + 0.3710) / 2, 0.02);
    assertShare(text -> text.contains("@"), (0.2461 + 0.3687) / 2, 0.02);
    assertShare(text -> text.contains("https://"), (0.0020 + 0.2504) / 2, 0.01);
    assertShare(text -> any(text, PostShapeTest::isRightToLeft), (0.0002 + 0.1251) / 2, 0.005);
    assertShare(text -> any(text, PostShapeTest::isCombining), (0.0001 + 0.0143) / 2, 0.003);
    assertShare(text -> any(text, c -> c > 0xffff), (0.0162 + 0.0505) / 2, 0.005);
    assertShare(text -> any(text, c -> "&<>\"\\\n".indexOf(c) >= 0), 0.0935, 0.01);
  }

  @Test
  void someFeaturesAppearMoreThanOnce() {
    assertThat(mean("#")).isEqualTo((1.122 + 0.619) / 2, within(0.05));
    assertThat(mean("@")).isEqualTo((0.331 + 0.498) / 2, within(0.03));
  }

  @Test
  void everyMentionNamesSomebody() {
    List<String> names =
        Stream.iterate(0, i -> i + 1).limit(ACCOUNTS).map(PEOPLE::username).toList();
    Pattern mention = Pattern.compile("@(\\w+)");

    assertThat(
            POSTS.stream()
                .flatMap(post -> mention.matcher(post.text()).results())
                .map((MatchResult found) -> found.group(1))
                .distinct())
        .isSubsetOf(names);
  }

  @Test
  void everyLanguageIsWritten() {
    assertThat(POSTS.stream().map(ShapedPost::language).distinct())
        .containsExactlyInAnyOrder("ar", "de", "en", "es", "fr", "hi", "it", "pt");
  }

  @Test
  void withoutPeopleThereAreNoPosts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PostShape(0, PEOPLE::username));
  }

  private static void assertLength(int[] sorted, double share, int expected) {
    assertThat(sorted[(int) (share * sorted.length)])
        .isCloseTo(expected, Percentage.withPercentage(10));
  }

  private static void assertShare(Predicate<String> feature, double expected, double tolerance) {
    long having = POSTS.stream().map(ShapedPost::text).filter(feature).count();
    assertThat((double) having / POSTS.size()).isEqualTo(expected, within(tolerance));
  }

  private static double mean(String sign) {
    int sum = POSTS.stream().mapToInt(post -> post.text().split(sign, -1).length - 1).sum();
    return (double) sum / POSTS.size();
  }

  private static boolean any(String text, IntPredicate feature) {
    return text.codePoints().anyMatch(feature);
  }

  private static boolean isRightToLeft(int character) {
    return Character.getDirectionality(character) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isCombining(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static Stream<ShapedPost> posts(long seed) {
    PostShape shape = new PostShape(ACCOUNTS, PEOPLE::username);
    var random = Randomness.of(seed);
    return Stream.generate(() -> shape.draw(random));
  }
}
