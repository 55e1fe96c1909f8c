package social.skein.bench;

import java.util.Arrays;
import java.util.List;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/**
 * Says, before anything is timed, that the door, the statement behind it, the tutorial's query and
 * a look at every single post give the same homes.
 *
 * @param tutorialReaders how many readers of each group the tutorial's query is tried for
 */
record Check(Application application, Population population, int tutorialReaders) {

  void homes(int following) {
    int[] readers = population.readers(following);
    for (int nth = 0; nth < readers.length; nth++) {
      home(readers[nth]);
      if (nth < tutorialReaders) {
        tutorial(readers[nth]);
      }
    }
  }

  private void home(int reader) {
    long viewer = population.accountId(reader);
    long[] all = population.home(reader);
    Slice<Post> first = application.home(viewer);
    same("the first page", viewer, page(all, 0), ids(first));
    long[] fetched = Arrays.copyOf(all, Math.min(all.length, Application.PAGE + 1));
    same("the statement", viewer, fetched, application.homeQuery(viewer).ids(application.pool));
    if (all.length > Application.PAGE) {
      Slice<Post> second = application.home(viewer, all[Application.PAGE - 1]);
      same("the second page", viewer, page(all, 1), ids(second));
    }
  }

  private void tutorial(int reader) {
    long viewer = population.accountId(reader);
    long[] all = population.home(reader);
    Query page = Tutorial.page(viewer, Application.PAGE);
    same("the tutorial's page", viewer, page(all, 0), page.ids(application.pool));
    long[] count = Tutorial.count(viewer).ids(application.pool);
    same("the tutorial's count", viewer, new long[] {all.length}, count);
  }

  private static long[] page(long[] all, int nth) {
    int from = Math.min(all.length, nth * Application.PAGE);
    return Arrays.copyOfRange(all, from, Math.min(all.length, from + Application.PAGE));
  }

  private static long[] ids(Slice<Post> page) {
    List<Post> posts = page.items();
    return posts.stream().mapToLong(Post::id).toArray();
  }

  private static void same(String what, long viewer, long[] expected, long[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw new IllegalStateException(
          "%s of %d: expected %s, got %s"
              .formatted(what, viewer, Arrays.toString(expected), Arrays.toString(actual)));
    }
  }
}
