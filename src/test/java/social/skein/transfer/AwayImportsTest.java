package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.People;
import social.skein.graph.Renewal;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.Exports.Content;

/** Files of blocks and mutes, there and back; john imports. */
@SkeinTest
@ExtendWith(StepByStep.class)
class AwayImportsTest {
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final People people;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final Imports imports;
  private final Exports exports;
  private final Steps steps;
  private Importer importer;
  private long john;
  private long susan;
  private long mary;
  private long david;

  @SuppressWarnings("NullAway.Init") // who imports comes with each test
  AwayImportsTest(
      Imports imports,
      Exports exports,
      Steps steps,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      People people,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.people = people;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void johnHasFiles() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    david = four.get(3).id();
    importer = new Importer(john, imports, exports, steps);
  }

  @Test
  void blocksAndMutesGoAndComeBackAsFollowsDo() {
    follows.follow(john, "susan");
    blocks.block(john, "mary");
    Instant blocked = blockedSince(mary);
    clock.pass(Duration.ofDays(1));
    for (Kind kind : List.of(Kind.BLOCKS, Kind.MUTES)) {
      assertThat(importer.told(importer.replace(kind, "susan\n\"mary\n")))
          .containsExactly("1 DO", "2 QUOTES");
    }
    long block = importer.replace(Kind.BLOCKS, "susan\n");
    assertThat(importer.told(block)).containsExactly("1 DO", "@mary REMOVE");
    importer.run(block);
    assertThat(importer.export(Content.BLOCKS)).isEqualTo("susan@skein.example\r\n");
    importer.undo(block);
    assertThat(blockedSince(mary)).isEqualTo(blocked);
    assertThat(follows.isFollowing(john, susan)).isTrue();
    blocks.unblock(john, "mary", Renewal.NOTHING);

    mutes.mute(john, "mary", new MuteTerms(Duration.ofDays(3), false));
    mutes.mute(john, "david", new MuteTerms(Duration.ofDays(3), false));
    List<String> before = rows();
    clock.pass(Duration.ofHours(1));
    long mute =
        importer.replace(Kind.MUTES, "Account address,Hide notifications\nsusan,true\nmary,true\n");
    assertThat(importer.told(mute)).containsExactly("2 DO", "3 CHANGE", "@david REMOVE");
    importer.run(mute);
    assertThat(importer.export(Content.MUTES))
        .isEqualTo(
            "Account address,Hide notifications\r\n"
                + "susan@skein.example,true\r\n"
                + "mary@skein.example,true\r\n");
    importer.undo(mute);
    assertThat(rows()).isEqualTo(before);
  }

  /** What all of them are to john. */
  private List<String> rows() {
    return List.of(susan, mary, david).stream()
        .map(it -> people.standing(john, it).toString())
        .toList();
  }

  private Instant blockedSince(long blocked) {
    return Instant.ofEpochMilli(
        database.value(
            Long.class,
            "SELECT created_at FROM block WHERE blocker_id = ? AND blocked_id = ?",
            john,
            blocked));
  }
}
