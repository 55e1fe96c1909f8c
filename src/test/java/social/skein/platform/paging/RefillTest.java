package social.skein.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.testkit.Seed;

@Tag("no-database")
class RefillTest {
  private final AtomicInteger examined = new AtomicInteger();

  /** The numbers from the highest to 1, of which some stay. */
  private Refill<Long> list(long highest, java.util.function.Predicate<Long> stays) {
    return new Refill<>(page -> read(highest, page), Long::longValue, stays);
  }

  private List<Long> read(long highest, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    long top = before == null ? highest : Math.min(highest, before - 1);
    LongStream all =
        after == null
            ? LongStream.iterate(top, it -> it >= 1, it -> it - 1)
            : LongStream.rangeClosed(after + 1, highest);
    List<Long> found = all.limit(page.limit()).boxed().toList();
    examined.addAndGet(found.size());
    return found;
  }

  @RepeatedTest(20)
  void walkingDownAndUpMeetsWhateverStaysOnce() {
    Random random = Seed.random("RefillTest");
    long highest = random.nextInt(3_000);
    int among = 1 + random.nextInt(random.nextBoolean() ? 4 : 900);
    List<Long> stay = new ArrayList<>();
    LongStream.rangeClosed(1, highest).filter(_ -> random.nextInt(among) == 0).forEach(stay::add);
    var list = list(highest, stay::contains);
    int size = 1 + random.nextInt(30);
    List<Long> down = new ArrayList<>();
    Slice<Long> page = list.page(Keyset.first(size));
    while (true) {
      assertPage(page, new Keyset<>(highest + 1, null, size));
      down.addAll(page.items());
      if (page.older() == null) {
        break;
      }
      page = list.page(new Keyset<>(Long.valueOf(page.older()), null, size));
    }
    assertThat(down).containsExactlyElementsOf(stay.reversed());
    List<Long> up = new ArrayList<>();
    for (Long key = 0L; key != null; ) {
      Keyset<Long> back = new Keyset<>(null, key, size);
      Slice<Long> above = list.page(back);
      assertPage(above, back);
      up.addAll(above.items().reversed());
      key = above.newer() == null ? null : Long.valueOf(above.newer());
    }
    assertThat(up).containsExactlyElementsOf(stay);
  }

  private void assertPage(Slice<Long> page, Keyset<Long> keyset) {
    assertThat(page.items()).hasSizeLessThanOrEqualTo(keyset.size());
    assertThat(examined.getAndSet(0)).isLessThanOrEqualTo(Refill.MOST_EXAMINED + 40);
    boolean onward = (keyset.backwards() ? page.newer() : page.older()) != null;
    assertThat(keyset.cutShort(page)).isEqualTo(onward && page.items().size() < keyset.size());
  }

  @Test
  void aPageThatIsGivenUpLeadsBackToWhereOneCameFrom() {
    var list = list(2_000, it -> it == 1_900 || it == 5);
    Slice<Long> first = list.page(Keyset.first(20));
    assertThat(first.items()).containsExactly(1_900L);
    assertThat(Long.parseLong(first.older())).isBetween(1_350L, 1_400L);
    Slice<Long> second = list.page(new Keyset<>(Long.valueOf(first.older()), null, 20));
    assertThat(second.items()).isEmpty();
    assertThat(list.page(new Keyset<>(null, Long.valueOf(second.newer()), 20)).items())
        .containsExactly(1_900L);
  }
}
