package social.skein.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphShapeTest {

  @Test
  void theSameSeedGivesTheSameGraphAndAnotherSeedAnother() {
    assertThat(follows(1)).isEqualTo(follows(1)).isNotEqualTo(follows(2));
  }

  @Test
  void theCountsAreExactlyThoseAskedForAndThePlantedComeOnTop() {
    FollowGraph graph = generate(10_000, 200_000, 1).graph();

    assertThat(graph.accounts()).isEqualTo(10_000);
    assertThat(graph.follows()).isEqualTo(200_000 + 50 * (10 + 100 + 1_000 + 5_000));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 2", "30, 870", "30, 400", "260, 5000", "6000, 100000"})
  void nobodyFollowsThemselvesOrAnyoneTwice(int accounts, int follows) {
    FollowGraph graph = generate(accounts, follows, 3).graph();

    int[] last = {-1, -1};
    graph.forEach((follower, followed) -> {
      assertThat(followed).isNotEqualTo(follower).isBetween(0, accounts - 1);
      assertThat(follower > last[0] || followed > last[1]).isTrue();
      last[0] = follower;
      last[1] = followed;
    });
  }

  @Test
  void plantedReadersAreTheLastAccountsAndFollowExactlyTheirNumber() {
    ShapedGraph shaped = generate(10_000, 200_000, 1);

    assertThat(shaped.planted())
        .containsExactly(
            new PlantedReaders(10, 9_800),
            new PlantedReaders(100, 9_850),
            new PlantedReaders(1_000, 9_900),
            new PlantedReaders(5_000, 9_950));
    int[] followers = shaped.graph().followerCounts();
    for (PlantedReaders group : shaped.planted()) {
      for (int account = group.firstAccount(); group.contains(account); account++) {
        assertThat(shaped.graph().followingCount(account)).isEqualTo(group.following());
        assertThat(followers[account]).isZero();
      }
    }
  }

  @Test
  void plantedReadersThatDoNotFitAreLeftOut() {
    assertThat(PlantedReaders.among(209)).isEmpty();
    assertThat(PlantedReaders.among(210)).containsExactly(new PlantedReaders(10, 160));
    assertThat(PlantedReaders.among(5_199)).hasSize(3);
    assertThat(PlantedReaders.among(5_200)).hasSize(4);
  }

  @Test
  void followingIsLognormal() {
    int[] following = ordinary(generate(20_000, 1_350_000, 5), false);

    assertThat(at(following, 0.50)).isCloseTo(41, within(4));
    assertThat(at(following, 0.90)).isCloseTo(148, within(15));
    assertThat(at(following, 0.99)).isCloseTo(420, within(60));
  }

  @Test
  void followersFallAsAPowerLawWithHubs() {
    int[] followers = ordinary(generate(100_000, 2_000_000, 5), true);

    double slope = Math.log((double) at(followers, 0.999) / at(followers, 0.90)) / Math.log(100);
    assertThat(1 + 1 / slope).isEqualTo(2.3, within(0.15));
    assertThat(at(followers, 1)).isBetween(5_000, 11_000);
  }

  @Test
  void aShapeThatCannotExistIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GraphShape(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new GraphShape(2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new GraphShape(10, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GraphShape(1_000_000, 100_000_001));
  }

  private static int[] ordinary(ShapedGraph shaped, boolean followers) {
    FollowGraph graph = shaped.graph();
    int[] counts = graph.followerCounts();
    int[] ordinary = new int[shaped.planted().getFirst().firstAccount()];
    Arrays.setAll(ordinary, i -> followers ? counts[i] : graph.followingCount(i));
    Arrays.sort(ordinary);
    return ordinary;
  }

  private static int at(int[] sorted, double share) {
    return sorted[(int) Math.min(share * sorted.length, sorted.length - 1)];
  }

  private static List<String> follows(long seed) {
    List<String> follows = new ArrayList<>();
    generate(500, 5_000, seed).graph().forEach((a, b) -> follows.add(a + " " + b));
    return follows;
  }

  private static ShapedGraph generate(int accounts, int follows, long seed) {
    return new GraphShape(accounts, follows).generate(Randomness.of(seed));
  }
}
