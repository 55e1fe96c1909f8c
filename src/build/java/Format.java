import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over all Java sources: {@code check} lists what is not formatted and
 * fails, {@code apply} formats it.
 */
class Format {
  static void main(String[] args) throws Exception {
    boolean check = args[0].equals("check");
    List<String> command = new ArrayList<>();
    command.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    command.addAll(sources(Arrays.copyOfRange(args, 1, args.length)));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = new Main(out, err, System.in).format(command.toArray(String[]::new));
    out.flush();
    err.flush();
    if (exit != 0) {
      System.err.println("The files above are not formatted: run bin/format.");
    }
    System.exit(exit);
  }

  private static List<String> sources(String... folders) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String folder : folders) {
      if (Files.notExists(Path.of(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .map(Path::toString)
            .filter(name -> name.endsWith(".java") && !name.contains("/target/"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
