package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.Locks;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.UploadOutcome.Why;

/** What is told of a file before anything is done; john imports. */
@SkeinTest
@ExtendWith(StepByStep.class)
class DryRunTest {
  private final Follows follows;
  private final Blocks blocks;
  private final Locks locks;
  private final Cast cast;
  private final Database database;
  private final Imports imports;
  private final Exports exports;
  private final Steps steps;
  private Importer importer;
  private long john;
  private long susan;
  private long mary;
  private long david;

  @SuppressWarnings("NullAway.Init") // who imports comes with each test
  DryRunTest(
      Imports imports,
      Exports exports,
      Steps steps,
      Follows follows,
      Blocks blocks,
      Locks locks,
      Cast cast,
      Database database) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.follows = follows;
    this.blocks = blocks;
    this.locks = locks;
    this.cast = cast;
    this.database = database;
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
  void eachLineIsToldWithItsNumberAndTheReasonAndNothingIsDone() {
    locks.lock(mary);
    blocks.block(john, "david");
    cast.signUp("lucy");
    blocks.block(cast.signUp("goose").id(), "john");
    follows.follow(john, "lucy");
    long id =
        importer.upload(
            Kind.FOLLOWS,
            """
            Account address,Show boosts,Notify on new posts,Languages
            susan@skein.example,true,false,
            @mary,false,true,"de, en"
            david,true,false,

            lucy,true,false,
            nobody,true,false,
            goose,true,false,
            somebody@elsewhere.example,true,false,
            JOHN@SKEIN.EXAMPLE,true,false,
            Susan,true,false,
            not an address,true,false,
            lucy2,perhaps,false,
            "swallows
            nobody2,true,false,
            """);
    assertThat(importer.told(id))
        .containsExactly(
            "2 DO",
            "3 ASK",
            "4 BLOCKED",
            "6 ALREADY",
            "7 UNKNOWN",
            "8 UNKNOWN",
            "9 ELSEWHERE",
            "10 SELF",
            "11 DUPLICATE of 2",
            "12 ADDRESS",
            "13 CELL",
            "14 QUOTES",
            "15 UNKNOWN");
    assertThat(database.count("follow WHERE follower_id = ?", john)).isEqualTo(1);
    assertThat(database.count("follow_request")).isZero();
    assertThat(importer.imports().counts(importer.find(id)))
        .containsEntry(Fate.UNKNOWN, 3)
        .containsEntry(Fate.DO, 1);
  }

  @Test
  void aFileThatIsNoneIsRefusedWhole() {
    assertRefused(Why.HEADER, "name,email\nsusan,susan@example.com\n");
    assertRefused(Why.HEADER, "Account address,Hide notifications\nsusan,true\n");
    assertRefused(Why.HEADER, "#domain\nexample.com\n");
    assertRefused(Why.HEADER, "Birds,susan\nBirds,mary\n");
    assertRefused(Why.HEADER, "name;email\nsusan;susan@example.com\n");
    assertRefused(Why.EMPTY, "\n\n");
    assertRefused(Why.EMPTY, "Account address\n");
    assertRefused(Why.NOT_TEXT, "PK\u0003\u0004\0\0");
    assertRefused(Why.TOO_MANY_LINES, "susan\n".repeat(1_000_000));
    assertRefused(Why.TOO_LARGE, "x".repeat(Imports.MOST_BYTES + 1));
    assertThat(database.count("import_job")).isZero();
  }

  @Test
  void aLineThatCannotBeReadMayBeAnybodysSoNobodyIsRemoved() {
    follows.follow(john, "david");
    String first = "Account address,Private note\n";
    assertThat(replaced(first + "david@skein.example,caf\u00e9\nsusan,\n"))
        .containsExactly("2 ENCODING", "3 DO");
    assertThat(replaced(first + "susan,\ndavid,\"x\nmary,\n"))
        .containsExactly("2 DO", "3 QUOTES", "4 DO");
    assertThat(replaced("susan\nd avid\n")).containsExactly("1 DO", "2 ADDRESS");
    assertThat(replaced("susan\nnobody\njohn\n"))
        .containsExactly("1 DO", "2 UNKNOWN", "3 SELF", "@david REMOVE");

    long id = importer.replace(Kind.FOLLOWS, "susan\nnobody\n\"david\n");
    assertThat(imports.sparing(importer.find(id))).hasValue(3);
    importer.run(id);
    assertThat(follows.isFollowing(john, david)).isTrue();
    assertThat(imports.sparing(importer.find(importer.upload(Kind.FOLLOWS, "d avid\n")))).isEmpty();
    assertThat(imports.sparing(importer.find(importer.replace(Kind.FOLLOWS, "mary\n")))).isEmpty();
  }

  private List<String> replaced(String file) {
    return switch (importer.outcome(
        Kind.FOLLOWS, true, file.getBytes(StandardCharsets.ISO_8859_1))) {
      case UploadOutcome.Stored(long id, _) -> importer.told(id);
      case UploadOutcome.Refused(Why why) -> throw new AssertionError(why);
    };
  }

  @Test
  void aSecondFileTakesThePlaceOfOneThatWaitsAndSaysSo() {
    long first = importer.upload(Kind.FOLLOWS, "susan\n");
    assertThat(importer.outcome(Kind.MUTES, false, "susan\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            UploadOutcome.Stored.class, it -> assertThat(it.replaced()).isTrue());
    assertThat(importer.imports().find(john, first)).isEmpty();
  }

  private void assertRefused(Why why, String file) {
    assertThat(importer.outcome(Kind.FOLLOWS, false, file.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new UploadOutcome.Refused(why));
  }
}
