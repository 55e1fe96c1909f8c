package social.skein.bench.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import social.skein.bench.http.Seen.Shown;

/**
 * What every home must have shown, told afterwards from what was done and when: what was answered
 * before a page was asked for must be on it, what was begun while it was read may be.
 */
final class Truth {
  private static final int PAGE = 20;

  private final Map<String, TreeMap<Long, Long>> begunAndAnswered = new HashMap<>();
  private final Queue<Written> written = new ConcurrentLinkedQueue<>();
  private final Queue<Deleted> deleted = new ConcurrentLinkedQueue<>();
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Map<String, Set<String>> everFollowed = new HashMap<>();

  record Written(String author, String text, long answered) {}

  record Deleted(long id, long begun, long answered) {}

  /** How many pages were looked at, and how often something was wrong with them. */
  record Verdict(int pages, int stale, int duplicate, int missing, int leaked) {
    boolean fine() {
      return stale + duplicate + missing + leaked == 0;
    }
  }

  /** A post that was there from the start. */
  void there(String author, long id) {
    posts(author).put(id, Long.MIN_VALUE);
  }

  private TreeMap<Long, Long> posts(String author) {
    return begunAndAnswered.computeIfAbsent(author, _ -> new TreeMap<>());
  }

  Collection<Long> postsOf(String author) {
    return List.copyOf(posts(author).keySet());
  }

  void wrote(Written post) {
    written.add(post);
  }

  void deleted(Deleted post) {
    deleted.add(post);
  }

  void saw(Seen page) {
    seen.add(page);
  }

  Verdict verdict() {
    Map<String, Shown> byText = new HashMap<>();
    for (Seen page : seen) {
      page.posts().forEach(post -> byText.put(post.text(), post));
      everFollowed.computeIfAbsent(page.reader(), _ -> new HashSet<>()).addAll(page.following());
    }
    int neverSeen = 0;
    for (Written post : written) {
      Shown shown = byText.get(post.text());
      if (shown == null) {
        neverSeen++;
      } else {
        posts(post.author()).put(shown.id(), post.answered());
      }
    }
    Map<Long, Deleted> gone = new HashMap<>();
    deleted.forEach(post -> gone.put(post.id(), post));
    Verdict all = new Verdict(0, 0, 0, neverSeen, 0);
    for (Seen page : seen) {
      all = judge(page, gone, all);
    }
    return all;
  }

  private Verdict judge(Seen page, Map<Long, Deleted> gone, Verdict sofar) {
    int stale = 0;
    int duplicate = 0;
    int leaked = 0;
    Set<Long> ids = new HashSet<>();
    long above = Long.MAX_VALUE;
    for (Shown post : page.posts()) {
      duplicate += post.id() < above && ids.add(post.id()) ? 0 : 1;
      above = post.id();
      Deleted end = gone.get(post.id());
      boolean followed =
          page.following().contains(post.author()) || post.author().equals(page.reader());
      boolean before = everFollowed.getOrDefault(page.reader(), Set.of()).contains(post.author());
      stale += (end != null && end.answered() < page.asked()) || (!followed && before) ? 1 : 0;
      leaked += !followed && !before ? 1 : 0;
    }
    long lowest = page.posts().size() < PAGE ? 0 : above;
    int missing = missing(page.reader(), page, lowest, ids, gone);
    for (String author : page.following()) {
      missing += missing(author, page, lowest, ids, gone);
    }
    return new Verdict(
        sofar.pages() + 1,
        sofar.stale() + stale,
        sofar.duplicate() + duplicate,
        sofar.missing() + missing,
        sofar.leaked() + leaked);
  }

  private int missing(
      String author, Seen page, long lowest, Set<Long> ids, Map<Long, Deleted> gone) {
    int missing = 0;
    for (var post : posts(author).tailMap(lowest, true).entrySet()) {
      Deleted end = gone.get(post.getKey());
      boolean written = post.getValue() < page.asked();
      boolean kept = end == null || end.begun() > page.come();
      missing += written && kept && !ids.contains(post.getKey()) ? 1 : 0;
    }
    return missing;
  }
}
