package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.testkit.TestDatabase;

@Tag("no-database")
class RehearsalTest {

  @Test
  void aRehearsalVisitsThePagesAndLeavesTheDataDirectoryAlone() {
    var folder = TestDatabase.newFolder("rehearsal");
    Verb.Ended ended = Verb.run("rehearse", "--skein.data-dir=" + folder);
    assertThat(ended.exit()).isZero();
    assertThat(folder).isEmptyDirectory();
  }
}
