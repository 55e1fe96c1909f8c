package social.skein.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Posts among what they answer and what answers them. */
@Service
public class Threads {
  /** How many of the nearest answers of a post are shown. */
  public static final int MOST_BELOW = 10_000;

  /** Answers deeper than this stand below each other. */
  public static final int DEEPEST_STEP = 5;

  private static final int MOST_ABOVE = 40;

  private final PostTable posts;
  private final ThreadTable threads;
  private final Transactions transactions;

  Threads(PostTable posts, ThreadTable threads, Transactions transactions) {
    this.posts = posts;
    this.threads = threads;
    this.transactions = transactions;
  }

  /** The thread around a post, if it was written by whom the address says and may be seen. */
  public Optional<Thread> around(String username, long id, long viewerId, Keyset<ThreadKey> page) {
    return Optional.ofNullable(transactions.read(() -> posts.find(username, id, viewerId)))
        .map(post -> transactions.read(() -> around(post, viewerId, page)));
  }

  private Thread around(Post post, long viewerId, Keyset<ThreadKey> page) {
    List<Above> above = above(post, viewerId);
    List<Branch> below = threads.below(post.id(), viewerId, MOST_BELOW + 1);
    boolean cut = below.size() > MOST_BELOW;
    ThreadTree tree = new ThreadTree(post.id(), cut ? below.subList(0, MOST_BELOW) : below);
    Slice<ThreadTree.Line> lines = page.slice(tree.fetch(page), line -> tree.key(line).cursor());
    return new Thread(
        above.size() > MOST_ABOVE ? topmost(above) : null,
        entries(above),
        post,
        lines.with(entries(tree, lines.items(), viewerId)),
        cut);
  }

  private List<Above> above(Post post, long viewerId) {
    Answered answered = post.answered();
    return answered == null ? List.of() : threads.above(answered, viewerId, MOST_ABOVE + 1);
  }

  private static @Nullable Post topmost(List<Above> above) {
    return above.subList(0, MOST_ABOVE).reversed().stream()
        .map(Above::post)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** From the top down; where several that follow each other are not shown, one gap says so. */
  private static List<Thread.Entry> entries(List<Above> above) {
    List<Thread.Entry> entries = new ArrayList<>();
    for (Above it : above.subList(0, Math.min(above.size(), MOST_ABOVE)).reversed()) {
      if (it.post() != null || entries.isEmpty() || entries.getLast().post() != null) {
        entries.add(new Thread.Entry(it.id(), it.post(), 0, false));
      }
    }
    return entries;
  }

  private List<Thread.Entry> entries(ThreadTree tree, List<ThreadTree.Line> lines, long viewerId) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Long> ids = lines.stream().map(ThreadTree.Line::id).toList();
    Map<Long, Post> found = threads.posts(ids, viewerId);
    Set<Long> here = new HashSet<>(ids);
    List<Thread.Entry> entries = new ArrayList<>();
    long last = 0;
    for (ThreadTree.Line line : lines) {
      long parent = line.branch().parentId();
      boolean clear = line.depth() > DEEPEST_STEP ? parent == last : here.contains(parent);
      boolean apart = line.depth() > 1 && !clear && tree.answersVisible(line);
      entries.add(new Thread.Entry(line.id(), found.get(line.id()), line.depth(), apart));
      last = line.id();
    }
    return entries;
  }
}
