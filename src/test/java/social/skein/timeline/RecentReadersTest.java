package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class RecentReadersTest {
  private static final long JOHN = 7;
  private static final long SUSAN = 8;

  private final RecentReaders readers = new RecentReaders();

  @Test
  void whoReadsOverAndOverKeepsNobodyElseFromBeingRemembered() {
    readers.note(JOHN);
    for (int i = 0; i < 1_000; i++) {
      readers.note(SUSAN);
    }
    assertThat(readers.take(8)).containsExactlyInAnyOrder(JOHN, SUSAN);
    assertThat(readers.take(8)).isEmpty();
  }

  @Test
  void theNextOnesAreTakenTheNextTime() {
    LongStream.rangeClosed(1, 100).forEach(readers::note);
    Set<Long> taken = new HashSet<>(readers.take(8));
    assertThat(taken).hasSize(8);
    taken.addAll(readers.take(8));
    assertThat(taken).hasSize(16);
  }
}
