package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged application, laid out as docs/operations.md recommends, and the ways to start it.
 */
final class Installed {
  private static final Path JAR = Path.of("..", "target", "skein.jar");
  private static final Path OPTIONS = Path.of("..", "bin", "java.options");
  private static final Path FLOOR =
      Path.of("target", "classes", "social", "skein", "bench", "http", "floor");

  /** Where filled data directories are kept from one run to the next; empty for nowhere. */
  private static final String KEPT = System.getProperty("bench.kept", "");

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path folder;
  private final Path jar;
  private final Path cache;

  private Installed(Path folder) {
    this.folder = folder;
    jar = folder.resolve("app").resolve("skein.jar");
    cache = folder.resolve("app").resolve("skein.aot");
  }

  static Installed into(Path folder) throws IOException {
    Files.createDirectories(folder);
    Installed installed = new Installed(folder);
    Path app = folder.resolve("app");
    run(
        List.of(
            JAVA,
            "-Djarmode=tools",
            "-jar",
            JAR.toString(),
            "extract",
            "--destination",
            app.toString()));
    run(
        installed.options(
            "-XX:AOTCacheOutput=" + installed.cache, "-jar", installed.jar.toString(), "rehearse"));
    installed.layFloor();
    return installed;
  }

  private void layFloor() throws IOException {
    Path classes = Files.createDirectories(floor().resolve("social/skein/bench/http/floor"));
    try (Stream<Path> files = Files.list(FLOOR)) {
      for (Path file : files.toList()) {
        Files.copy(file, classes.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Where the bytes of the static answers lie, beside the class that sends them. */
  Path floor() {
    return folder.resolve("floor");
  }

  private List<String> options(String... more) {
    return Stream.concat(Stream.of(JAVA, "@" + OPTIONS), Stream.of(more)).toList();
  }

  /** The jar alone, as it was packaged. */
  List<String> plain() {
    return List.of(JAVA, "-jar", JAR.toString());
  }

  /** As bin/skein starts it. */
  List<String> recommended(Plan plan) {
    return options(plan.heap(), "-XX:AOTCache=" + cache, "-jar", jar.toString());
  }

  /** As recommended, with the static answers beside it. */
  List<String> withFloor(Plan plan) {
    return options(
        plan.heap(),
        "-XX:AOTCache=" + cache,
        "-Dskein.bench.floor=" + floor(),
        "-classpath",
        jar + ":" + floor(),
        "social.skein.Skein");
  }

  /**
   * A new data directory, filled by the verb seed: a copy of a kept one, where such are kept, else
   * made anew.
   */
  Path seeded(Plan plan) throws IOException {
    String name = "data-" + plan.key();
    Path data = folder.resolve(name);
    if (KEPT.isEmpty()) {
      seed(plan, data);
    } else {
      Path kept = Path.of(KEPT).resolve(name);
      if (!Files.exists(kept)) {
        Path begun = kept.resolveSibling(name + "-begun");
        seed(plan, begun);
        Files.move(begun, kept);
      }
      copy(kept, data);
    }
    return data;
  }

  private void seed(Plan plan, Path data) throws IOException {
    List<String> words = new ArrayList<>(plain());
    words.addAll(
        List.of(
            "seed",
            "--accounts",
            "" + plan.accounts(),
            "--follows",
            "" + plan.follows(),
            "--posts",
            "" + plan.posts(),
            "--skein.data-dir=" + data));
    run(words);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + told);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
