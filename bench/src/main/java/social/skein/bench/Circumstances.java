package social.skein.bench;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run was made on and with; said beside its figures. */
final class Circumstances {
  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final Map<Store, String> versions = new EnumMap<>(Store.class);

  void saw(Store store, Application application) {
    String ask =
        switch (store) {
          case SQLITE -> "SELECT sqlite_version()";
          case POSTGRESQL -> "SHOW server_version";
        };
    versions.put(store, Query.of(ask).rows(application.pool).getFirst()[0].toString());
  }

  String inWords() {
    String databases =
        versions.entrySet().stream()
            .map(entry -> entry.getKey().title + " " + entry.getValue())
            .collect(Collectors.joining(" and "));
    return String.format(
        Locale.ROOT,
        "%d cores (%s), Java %s%s. Load average when it began: %.1f%s",
        cores,
        System.getProperty("os.arch"),
        Runtime.version(),
        databases.isEmpty() ? "" : ", " + databases,
        load,
        load > 0.3 * cores
            ? ", so other work was going on and these figures are provisional."
            : ".");
  }
}
