package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import social.skein.cli.seed.FollowGraph;
import social.skein.cli.seed.GraphShape;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Tampering;

@SkeinTest
class VerifyTest {
  private final Verify verify;
  private final Seed seed;
  private final Demo demo;
  private final Database database;
  private final Tampering tampering;
  private List<String> mending = List.of();

  VerifyTest(Verify verify, Seed seed, Demo demo, Database database, Environment settings) {
    this.verify = verify;
    this.seed = seed;
    this.demo = demo;
    this.database = database;
    this.tampering = new Tampering(settings);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("social.skein.cli.Breach#all")
  void aBrokenRowIsNamed(Breach breach) {
    seedTwenty();
    mending = breach.mended();
    tampering.run(breach.broken());

    Finding finding = verify.check(invariant(breach.claim()));

    assertThat(finding.broken()).isPositive();
    assertThat(finding.examples()).hasSizeBetween(1, 5);
    assertThat(finding.examples()).anyMatch(example -> example.contains(breach.named()));
  }

  private void seedTwenty() {
    FollowGraph graph =
        new GraphShape(20, 40)
            .generate(RandomGeneratorFactory.of("L64X128MixRandom").create(1))
            .graph();
    SeedPlan plan = new SeedPlan(graph, List.of(), 30, 4, 1, Instant.parse("2026-02-01T00:00:00Z"));
    Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), false);
    assertThat(seed.fill(plan, silent)).isTrue();
  }

  private Invariant invariant(String claim) {
    return verify.invariants().stream()
        .filter(invariant -> invariant.claim().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  @AfterEach
  void mend() {
    tampering.run(mending);
  }

  @Test
  void everyInvariantIsBrokenOnceHere() {
    assertThat(Breach.all().map(Breach::claim).distinct())
        .containsExactlyInAnyOrderElementsOf(
            verify.invariants().stream().map(Invariant::claim).toList());
  }

  @Test
  void nothingIsFoundInASeededDatabase() {
    seedTwenty();
    assertNothingFound();
    assertThat(verify.check(invariant("Nobody follows themselves")).looked()).isEqualTo(40);
    assertThat(verify.check(invariant("Every post has its author")).looked()).isEqualTo(30);
  }

  @Test
  void nothingIsFoundInTheDemo() {
    assertThat(demo.fill()).isTrue();
    assertNothingFound();
  }

  @Test
  void nothingIsFoundInAnEmptyDatabase() {
    assertNothingFound();
  }

  private void assertNothingFound() {
    assertThat(verify.invariants())
        .allSatisfy(invariant -> assertThat(verify.check(invariant).examples()).isEmpty())
        .allMatch(invariant -> verify.check(invariant).holds());
  }

  @Test
  void aTableThatCannotBeReadIsNamed() {
    mending = List.of("ALTER TABLE gone RENAME TO post_count");
    tampering.run(List.of("ALTER TABLE post_count RENAME TO gone"));

    Finding finding = verify.check(invariant("No count of posts is negative"));

    assertThat(finding.holds()).isFalse();
    assertThat(finding.examples()).singleElement().asString().contains("post_count");
  }

  @Test
  void moreThanFiveBrokenRowsAreCountedAndFiveAreNamed() {
    seedTwenty();
    database.run("UPDATE account SET time_zone = 'Moon/Sea'");

    Finding finding = verify.check(invariant("Every time zone is a known one"));

    assertThat(finding.broken()).isEqualTo(20);
    assertThat(finding.examples()).hasSize(5);
  }
}
