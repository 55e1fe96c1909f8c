package social.skein.bench.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an index weighs.
 *
 * @param steps bytes by step (accounts, their follows, their posts): measured, then said
 */
record Weight(Size size, long accounts, long follows, long posts, long[] steps) {

  /** Has a process of its own weigh it. */
  static Weight of(Size size) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                IndexMeasurement.HEAP,
                "-D" + Homes.FOLDER + "=" + Homes.file(size).getParent(),
                "-classpath",
                System.getProperty("java.class.path"),
                Weighing.class.getName(),
                size.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("weighing " + size + " failed");
    }
    long[] numbers = Arrays.stream(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    return new Weight(
        size, numbers[0], numbers[1], numbers[2], Arrays.copyOfRange(numbers, 3, numbers.length));
  }

  double measured(int step) {
    return steps[2 * step];
  }

  double said(int step) {
    return steps[2 * step + 1];
  }

  double measured() {
    return measured(0) + measured(1) + measured(2);
  }

  double said() {
    return said(0) + said(1) + said(2);
  }
}
