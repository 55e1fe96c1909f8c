package social.skein.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The CPU time of a process in nanoseconds, from the scheduler: {@code /proc/<pid>/stat} counts in
 * hundredths of a second. A thread that has ended keeps what it was last seen to have taken.
 */
final class Cpu {
  private final Path threads;
  private final Map<String, Long> taken = new HashMap<>();

  Cpu(long pid) {
    threads = Path.of("/proc/" + pid + "/task");
  }

  long nanos() {
    try (var all = Files.list(threads)) {
      List<Path> now = all.toList();
      for (Path thread : now) {
        try {
          String times = Files.readString(thread.resolve("schedstat"));
          taken.put(
              thread.getFileName().toString(),
              Long.parseLong(times.substring(0, times.indexOf(' '))));
        } catch (NoSuchFileException ended) {
          // what was seen of it counts
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return taken.values().stream().mapToLong(Long::longValue).sum();
  }
}
