package social.skein.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import social.skein.platform.paging.Keyset;

/**
 * The answers below a post, each followed by what answers it, the oldest first. What the viewer may
 * not see has a place only when something below it can be seen.
 */
final class ThreadTree {
  private final long root;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();

  /**
   * A place in the order of reading.
   *
   * @param depth 1 for what answers the post itself
   * @param shown whether it is there at all for the viewer
   */
  record Line(Branch branch, int depth, boolean shown) {
    long id() {
      return branch.id();
    }
  }

  ThreadTree(long root, List<Branch> branches) {
    this.root = root;
    List<Branch> oldestFirst =
        branches.stream().sorted(Comparator.comparingLong(Branch::id)).toList();
    place(byParent(oldestFirst), shown(oldestFirst));
  }

  private static Map<Long, List<Branch>> byParent(List<Branch> branches) {
    Map<Long, List<Branch>> byParent = new HashMap<>();
    branches.forEach(it -> byParent.computeIfAbsent(it.parentId(), _ -> new ArrayList<>()).add(it));
    return byParent;
  }

  /** An answer is always younger than what it answers, so the youngest come first. */
  private static Set<Long> shown(List<Branch> oldestFirst) {
    Set<Long> shown = new HashSet<>();
    for (Branch branch : oldestFirst.reversed()) {
      if (branch.visible() || shown.contains(branch.id())) {
        shown.add(branch.id());
        shown.add(branch.parentId());
      }
    }
    return shown;
  }

  private void place(Map<Long, List<Branch>> byParent, Set<Long> shown) {
    Deque<Line> open = new ArrayDeque<>();
    open(open, root, 1, byParent, shown);
    while (!open.isEmpty()) {
      Line line = open.pop();
      places.put(line.id(), lines.size());
      lines.add(line);
      open(open, line.id(), line.depth() + 1, byParent, shown);
    }
  }

  private static void open(
      Deque<Line> open, long parent, int depth, Map<Long, List<Branch>> byParent, Set<Long> shown) {
    for (Branch child : byParent.getOrDefault(parent, List.of()).reversed()) {
      open.push(new Line(child, depth, shown.contains(child.id())));
    }
  }

  /** What a page has to be made of, as {@link Keyset#slice} wants it. */
  List<Line> fetch(Keyset<ThreadKey> page) {
    ThreadKey before = page.before();
    ThreadKey after = page.after();
    IntStream order =
        after == null
            ? IntStream.range(before == null ? 0 : beyond(before), lines.size())
            : IntStream.iterate(place(after) - 1, i -> i >= 0, i -> i - 1);
    return order.mapToObj(lines::get).filter(Line::shown).limit(page.limit()).toList();
  }

  private int beyond(ThreadKey key) {
    return places.containsKey(key.path().getFirst()) ? place(key) + 1 : place(key);
  }

  /** Where the post of a key stands, or would stand. */
  private int place(ThreadKey key) {
    Integer place = places.get(key.path().getFirst());
    if (place != null) {
      return place;
    }
    for (int i = 1; i < key.path().size(); i++) {
      Integer above = places.get(key.path().get(i));
      if (above != null) {
        return placeBelow(above, lines.get(above).depth(), key.path().get(i - 1));
      }
    }
    return placeBelow(-1, 0, key.path().getLast());
  }

  /** The first place below one, so deep, that a younger answer to it has, or else its end. */
  private int placeBelow(int above, int depth, long gone) {
    int place = above + 1;
    while (place < lines.size() && lines.get(place).depth() > depth) {
      Line line = lines.get(place);
      if (line.depth() == depth + 1 && line.id() > gone) {
        return place;
      }
      place++;
    }
    return place;
  }

  ThreadKey key(Line line) {
    List<Long> path = new ArrayList<>();
    Line next = line;
    while (next != null && path.size() < ThreadKey.LONGEST) {
      path.add(next.id());
      next = above(next);
    }
    return new ThreadKey(path);
  }

  private @Nullable Line above(Line line) {
    Integer place = places.get(line.branch().parentId());
    return place == null ? null : lines.get(place);
  }

  /** Whether what a line answers can be seen. */
  boolean answersVisible(Line line) {
    Line above = above(line);
    return above == null || above.branch().visible();
  }
}
