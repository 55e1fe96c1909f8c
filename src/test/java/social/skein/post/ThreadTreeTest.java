package social.skein.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

@Tag("no-database")
class ThreadTreeTest {
  private static final long ROOT = 1;

  @Test
  void eachAnswerIsFollowedByWhatAnswersItTheOldestFirst() {
    ThreadTree tree = tree(seen(5, 2), seen(2, 1), seen(3, 1), seen(4, 2), seen(6, 3), seen(7, 4));
    assertThat(ids(tree, Keyset.first(50))).containsExactly(2L, 4L, 7L, 5L, 3L, 6L);
    assertThat(tree.fetch(Keyset.first(50)).stream().map(ThreadTree.Line::depth))
        .containsExactly(1, 2, 3, 2, 1, 2);
  }

  @Test
  void whatMayNotBeSeenHasAPlaceOnlyAboveWhatCanBe() {
    ThreadTree tree = tree(hidden(2, 1), hidden(3, 2), seen(4, 3), hidden(5, 4), hidden(6, 1));
    assertThat(ids(tree, Keyset.first(50))).containsExactly(2L, 3L, 4L);
  }

  @Test
  void aChainOfThousandsIsNotTooDeep() {
    List<Branch> chain = new ArrayList<>();
    for (long id = 2; id < 10_000; id++) {
      chain.add(seen(id, id - 1));
    }
    ThreadTree tree = new ThreadTree(ROOT, chain);
    List<ThreadTree.Line> lines = tree.fetch(Keyset.first(20_000));
    assertThat(lines).hasSize(9_998);
    assertThat(lines.getLast().depth()).isEqualTo(9_998);
    assertThat(tree.key(lines.getLast()).path()).hasSize(ThreadKey.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void pagesHoldEverythingOnceWhateverComesAndGoesInBetween(long seed) {
    Random random = new Random(seed);
    List<Branch> branches = new ArrayList<>();
    long next = grow(branches, random, 2, 300);
    List<Long> before = ids(new ThreadTree(ROOT, branches), Keyset.first(1_000));
    List<Branch> stay = new ArrayList<>(branches);
    List<Long> read = new ArrayList<>();
    Keyset<ThreadKey> page = Keyset.first(10);
    while (page != null) {
      ThreadTree tree = new ThreadTree(ROOT, branches);
      Slice<ThreadTree.Line> slice = slice(tree, page);
      read.addAll(slice.items().stream().map(ThreadTree.Line::id).toList());
      page = slice.older() == null ? null : before(slice.older());
      next = grow(branches, random, next, 2);
      Branch gone = leaf(branches, random);
      branches.remove(gone);
      stay.remove(gone);
    }
    assertThat(read).doesNotHaveDuplicates();
    assertThat(read).containsAll(stay.stream().map(Branch::id).toList());
    assertThat(read.stream().filter(before::contains))
        .containsExactlyElementsOf(before.stream().filter(read::contains).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theWayBackHasTheSamePages(long seed) {
    List<Branch> branches = new ArrayList<>();
    grow(branches, new Random(seed), 2, 100);
    Collections.shuffle(branches, new Random(seed));
    ThreadTree tree = new ThreadTree(ROOT, branches);
    List<List<ThreadTree.Line>> onward = new ArrayList<>();
    Slice<ThreadTree.Line> slice = slice(tree, Keyset.first(7));
    onward.add(slice.items());
    while (slice.older() != null) {
      slice = slice(tree, before(slice.older(), 7));
      onward.add(slice.items());
    }
    List<List<ThreadTree.Line>> back = new ArrayList<>();
    back.add(slice.items());
    while (slice.newer() != null) {
      var after = ThreadKey.read(slice.newer()).orElseThrow();
      slice = slice(tree, new Keyset<>(null, after, 7));
      back.add(slice.items());
    }
    assertThat(back.reversed()).isEqualTo(onward);
  }

  @Test
  void whatIsNoPathIsNoCursor() {
    for (String cursor : List.of("", "-", "1-", "a", "1--2", "1".repeat(19), "1-".repeat(12) + 1)) {
      assertThat(ThreadKey.read(cursor)).as(cursor).isEmpty();
    }
  }

  private static long grow(List<Branch> branches, Random random, long next, int more) {
    long id = next;
    for (int i = 0; i < more; i++) {
      int above = random.nextInt(branches.size() + 1);
      branches.add(seen(id, above == 0 ? ROOT : branches.get(above - 1).id()));
      id++;
    }
    return id;
  }

  private static Branch leaf(List<Branch> branches, Random random) {
    List<Branch> leaves =
        branches.stream()
            .filter(it -> branches.stream().noneMatch(other -> other.parentId() == it.id()))
            .toList();
    return leaves.get(random.nextInt(leaves.size()));
  }

  private static Keyset<ThreadKey> before(String cursor) {
    return before(cursor, 10);
  }

  private static Keyset<ThreadKey> before(String cursor, int size) {
    return new Keyset<>(ThreadKey.read(cursor).orElseThrow(), null, size);
  }

  private static Slice<ThreadTree.Line> slice(ThreadTree tree, Keyset<ThreadKey> page) {
    return page.slice(tree.fetch(page), line -> tree.key(line).cursor());
  }

  private static List<Long> ids(ThreadTree tree, Keyset<ThreadKey> page) {
    return tree.fetch(page).stream().map(ThreadTree.Line::id).toList();
  }

  private static ThreadTree tree(Branch... branches) {
    return new ThreadTree(ROOT, List.of(branches));
  }

  private static Branch seen(long id, long parent) {
    return new Branch(id, parent, true);
  }

  private static Branch hidden(long id, long parent) {
    return new Branch(id, parent, false);
  }
}
