package social.skein.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class KeysetTest {
  private final Keyset<Long> first = Keyset.first(2);
  private final Keyset<Long> before = new Keyset<>(7L, null, 2);
  private final Keyset<Long> after = new Keyset<>(null, 3L, 2);

  @Test
  void aFirstPageLeadsOnlyToOlderOnesAndOnlyIfThereAreAny() {
    assertThat(slice(first, 9L, 8L, 7L)).isEqualTo(new Slice<>(List.of(9L, 8L), null, "8"));
    assertThat(slice(first, 9L, 8L)).isEqualTo(new Slice<>(List.of(9L, 8L), null, null));
  }

  @Test
  void aPageBeforeAKeyAlwaysLeadsBack() {
    assertThat(slice(before, 6L, 5L, 4L)).isEqualTo(new Slice<>(List.of(6L, 5L), "6", "5"));
    assertThat(slice(before, 6L)).isEqualTo(new Slice<>(List.of(6L), "6", null));
  }

  @Test
  void aPageAfterAKeyIsFetchedFromItsFarEndAndTurnedRound() {
    assertThat(slice(after, 4L, 5L, 6L)).isEqualTo(new Slice<>(List.of(5L, 4L), "5", "4"));
    assertThat(slice(after, 4L)).isEqualTo(new Slice<>(List.of(4L), null, "4"));
  }

  @Test
  void anEmptyPageLeadsNowhere() {
    assertThat(slice(before)).isEqualTo(new Slice<>(List.of(), null, null));
  }

  @Test
  void beforeAndAfterTogetherAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Keyset<>(1L, 2L, 2));
  }

  @Test
  void cursorsBecomeLinksBehindWhatElseWasAsked() {
    Slice<Long> page = slice(before, 6L, 5L, 4L);

    assertThat(page.linked("").older()).isEqualTo("?before=5");
    assertThat(page.linked("q=geese").newer()).isEqualTo("?q=geese&after=6");
  }

  private static Slice<Long> slice(Keyset<Long> page, Long... fetched) {
    return page.slice(List.of(fetched), String::valueOf);
  }
}
