package social.skein.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Many visitors at once, from this machine: they share its cores with the server. */
record Load(ServerProcess server, IntFunction<Visits> visitors, int seconds) {
  private static final int[] CROWDS = {2, 4, 8, 16};
  private static final int OPEN_CROWD = 32;

  /** Requests per second, and milliseconds of the server's CPU for each. */
  record Throughput(double perSecond, double cpu) {}

  /** The most requests per second that any number of visitors gets who ask as fast as they can. */
  Throughput peak() throws IOException {
    Throughput best = closed(CROWDS[0]);
    for (int crowd : CROWDS) {
      Throughput seen = closed(crowd);
      best = seen.perSecond() > best.perSecond() ? seen : best;
    }
    return best;
  }

  Throughput closed(int crowd) throws IOException {
    AtomicLong answered = new AtomicLong();
    Cpu cpu = server.cpu();
    long before = cpu.nanos();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    together(
        crowd,
        n -> {
          Visits visits = visitors.apply(n);
          try (Wire wire = server.wire()) {
            while (System.nanoTime() < end) {
              visits.next(wire);
              answered.incrementAndGet();
            }
          }
        });
    double took = (System.nanoTime() - begin) / 1e9;
    return new Throughput(answered.get() / took, (cpu.nanos() - before) / 1e6 / answered.get());
  }

  /**
   * How long answers take, in microseconds, when requests are due at this rate whether or not the
   * server keeps up: each is timed from when it was due.
   */
  Histogram open(double perSecond) throws IOException {
    Histogram all = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    AtomicLong due = new AtomicLong();
    long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    long requests = Math.round(perSecond * seconds);
    together(
        OPEN_CROWD,
        n -> {
          Histogram mine = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
          Visits visits = visitors.apply(n);
          try (Wire wire = server.wire()) {
            for (long at = due.getAndIncrement(); at < requests; at = due.getAndIncrement()) {
              long intended = begin + (long) (at * 1e9 / perSecond);
              for (long now = System.nanoTime(); now < intended; now = System.nanoTime()) {
                LockSupport.parkNanos(intended - now);
              }
              visits.next(wire);
              mine.recordValue((System.nanoTime() - intended) / 1_000);
            }
          }
          synchronized (all) {
            all.add(mine);
          }
        });
    return all;
  }

  /** One of many who do something at once. */
  @FunctionalInterface
  interface Work {
    void run(int nth) throws IOException;
  }

  static void together(int count, Work work) throws IOException {
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(count)) {
      for (int n = 0; n < count; n++) {
        int nth = n;
        running.add(
            threads.submit(() -> {
              work.run(nth);
              return true;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }
}
