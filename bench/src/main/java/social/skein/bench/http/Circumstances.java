package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** On what it was measured, and whether the machine did other things too. */
record Circumstances(double load) {
  private static final double QUIET = 0.5;

  Circumstances() throws IOException {
    this(Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]));
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), Java %s, SQLite; the one who asks shares the cores with the server. Load"
            + " average when it began: %.1f%s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"),
        load,
        load > QUIET ? ", so other work was going on and these figures are provisional" : "");
  }
}
