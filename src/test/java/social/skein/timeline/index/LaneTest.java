package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class LaneTest {
  private static final int JOHN = 0;
  private static final int SUSAN = 7;

  private final Lane posts = new Lane(1);

  @Test
  void nobodyHasWrittenAtFirst() {
    assertThat(written(JOHN)).isEmpty();
    assertThat(posts.newest(JOHN)).isEqualTo(Lane.NONE);
    assertThat(posts.floor(JOHN)).isZero();
    assertThat(posts.placeBefore(JOHN, 5)).isEqualTo(-1);
    assertThat(posts.placeAfter(JOHN, 5)).isZero();
    assertThat(posts.at(JOHN, 0)).isEqualTo(Lane.NONE);
  }

  @Test
  void postsStandInTheirOrderWhateverTheOrderOfTheirArrival() {
    add(JOHN, 30, 10, 50, 20, 40, 5);
    add(SUSAN, 35);

    assertThat(written(JOHN)).containsExactly(5L, 10L, 20L, 30L, 40L, 50L);
    assertThat(posts.newest(JOHN)).isEqualTo(50);
    assertThat(written(SUSAN)).containsExactly(35L);
    assertThat(posts.total()).isEqualTo(7);
  }

  @Test
  void aPostIsThereOnceHoweverOftenItIsAdded() {
    add(JOHN, 10, 20, 30);
    add(JOHN, 10, 20, 30);

    assertThat(written(JOHN)).containsExactly(10L, 20L, 30L);
    assertThat(posts.total()).isEqualTo(3);
  }

  @Test
  void withoutTheNewestTheOneBeforeItIsTheNewest() {
    add(JOHN, 10, 20, 30);

    posts.remove(JOHN, 30);
    assertThat(posts.newest(JOHN)).isEqualTo(20);
    posts.remove(JOHN, 10);
    posts.remove(JOHN, 20);
    assertThat(posts.newest(JOHN)).isEqualTo(Lane.NONE);
    assertThat(posts.total()).isZero();
    add(JOHN, 40);
    assertThat(written(JOHN)).containsExactly(40L);
  }

  @Test
  void removingWhatIsNotThereChangesNothing() {
    add(JOHN, 10, 20);

    posts.remove(JOHN, 15);
    posts.remove(SUSAN, 10);

    assertThat(written(JOHN)).containsExactly(10L, 20L);
    assertThat(posts.total()).isEqualTo(2);
  }

  @Test
  void placesLieStrictlyBeforeAndAfterAnId() {
    add(JOHN, 10, 20, 30);

    assertThat(posts.placeBefore(JOHN, 31)).isEqualTo(2);
    assertThat(posts.placeBefore(JOHN, 30)).isEqualTo(1);
    assertThat(posts.placeBefore(JOHN, 15)).isZero();
    assertThat(posts.placeBefore(JOHN, 10)).isEqualTo(-1);
    assertThat(posts.placeAfter(JOHN, 9)).isZero();
    assertThat(posts.placeAfter(JOHN, 10)).isEqualTo(1);
    assertThat(posts.placeAfter(JOHN, 25)).isEqualTo(2);
    assertThat(posts.placeAfter(JOHN, 30)).isEqualTo(3);
    assertThat(posts.at(JOHN, -1)).isEqualTo(Lane.NONE);
    assertThat(posts.at(JOHN, 3)).isEqualTo(Lane.NONE);
  }

  @Test
  void aTailKeepsTheNewestAndTellsFromWhereOnItIsComplete() {
    posts.fill(JOHN, new long[] {10, 20, 30, 40, 50});
    posts.fill(SUSAN, new long[] {15, 25});

    posts.keep(JOHN, 2);
    posts.keep(SUSAN, 2);

    assertThat(written(JOHN)).containsExactly(40L, 50L);
    assertThat(posts.floor(JOHN)).isEqualTo(40);
    assertThat(written(SUSAN)).containsExactly(15L, 25L);
    assertThat(posts.floor(SUSAN)).isZero();
    assertThat(posts.highestFloor()).isEqualTo(40);
    assertThat(posts.total()).isEqualTo(4);
  }

  @Test
  void belowTheFloorNothingIsAddedAndAtItNothingIsForgotten() {
    posts.fill(JOHN, new long[] {10, 20, 30, 40, 50});
    posts.keep(JOHN, 2);

    add(JOHN, 20, 39, 45);
    posts.remove(JOHN, 30);
    posts.remove(JOHN, 40);

    assertThat(written(JOHN)).containsExactly(45L, 50L);
    assertThat(posts.floor(JOHN)).isEqualTo(40);
    add(JOHN, 40);
    assertThat(written(JOHN)).containsExactly(40L, 45L, 50L);
  }

  @Test
  void rowsOfSeveralNumbersStayTogether() {
    Lane boosts = new Lane(3);
    boosts.fill(SUSAN, new long[] {10, 1, 101, 30, 3, 103});
    boosts.add(SUSAN, 20, 2, 102);
    boosts.add(SUSAN, 40, 4, 104);
    boosts.add(SUSAN, 20, 9, 999);
    boosts.remove(SUSAN, 10);

    assertThat(boosts.count(SUSAN)).isEqualTo(3);
    for (int place = 0; place < 3; place++) {
      assertThat(boosts.at(SUSAN, place)).isEqualTo(20 + 10L * place);
      assertThat(boosts.at(SUSAN, place, 1)).isEqualTo(2 + place);
      assertThat(boosts.at(SUSAN, place, 2)).isEqualTo(102 + place);
    }
    boosts.keep(SUSAN, 1);
    assertThat(boosts.at(SUSAN, 0, 2)).isEqualTo(104);
    assertThat(boosts.floor(SUSAN)).isEqualTo(40);
  }

  @Test
  void theBytesAreThoseOfTheArrays() {
    long empty = posts.bytes();
    posts.fill(JOHN, LongStream.rangeClosed(1, 1_000).toArray());
    long filled = posts.bytes();
    posts.keep(JOHN, 500);

    assertThat(filled - empty).isBetween(8_000L, 8_200L);
    assertThat(filled - posts.bytes()).isBetween(3_800L, 4_000L);
  }

  private void add(int author, long... ids) {
    LongStream.of(ids).forEach(id -> posts.add(author, id));
  }

  private List<Long> written(int author) {
    return IntStream.range(0, posts.count(author))
        .mapToObj(place -> posts.at(author, place))
        .toList();
  }
}
