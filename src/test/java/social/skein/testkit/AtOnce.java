package social.skein.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs pieces of work at the same time, each in a thread of its own that waits for all others. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them yields, in their order; the failure of one is the failure of the call. */
  public static <T> List<T> run(List<? extends Callable<T>> works) {
    var start = new CyclicBarrier(works.size());
    try (var threads = Executors.newFixedThreadPool(works.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : works) {
        running.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("one of " + works.size() + " at once failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same work so many times. */
  public static <T> List<T> run(int times, Callable<T> work) {
    return run(Stream.generate(() -> work).limit(times).toList());
  }
}
