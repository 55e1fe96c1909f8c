package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.testkit.TestDatabase;

@Tag("no-database")
class RehearsalTest {

  @Test
  void aRehearsalVisitsThePagesAndLeavesTheDataDirectoryAlone() {
    var folder = TestDatabase.newFolder("rehearsal");
    Verb ended = Verb.run(Map.of("skein.data-dir", folder.toString()), "rehearse");
    assertThat(ended.exit()).isZero();
    assertThat(folder).isEmptyDirectory();
  }
}
