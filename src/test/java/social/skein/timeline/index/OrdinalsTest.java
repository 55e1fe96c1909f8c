package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class OrdinalsTest {
  private static final long LARGE = Long.MAX_VALUE / 3;

  private final Ordinals accounts = new Ordinals();

  @Test
  void accountsAreNumberedAsTheyCome() {
    assertThat(accounts.of(LARGE)).isZero();
    assertThat(accounts.of(5)).isEqualTo(1);
    assertThat(accounts.of(LARGE)).isZero();
    assertThat(accounts.count()).isEqualTo(2);
  }

  @Test
  void lookingForSomebodyGivesThemNoNumber() {
    assertThat(accounts.find(5)).isEqualTo(Ordinals.NONE);
    assertThat(accounts.count()).isZero();
  }
}
