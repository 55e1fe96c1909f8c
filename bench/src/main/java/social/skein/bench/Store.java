package social.skein.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two databases, and where this run keeps them. JMH measures in processes of its own, which are
 * told the places as system properties.
 */
public enum Store {
  SQLITE("SQLite"),
  POSTGRESQL("PostgreSQL");

  static final String FOLDER = "skein.bench.folder";
  static final String PORT = "skein.bench.postgresql.port";
  static final String USER = "postgres";

  final String title;

  Store(String title) {
    this.title = title;
  }

  /** The address that the application and the loader open. */
  String url(Scale scale) {
    return switch (this) {
      case SQLITE -> "jdbc:sqlite:" + folder(scale).resolve("skein.db");
      case POSTGRESQL -> "jdbc:postgresql://localhost:" + property(PORT) + "/" + name(scale);
    };
  }

  static String name(Scale scale) {
    return scale.name().toLowerCase(Locale.ROOT);
  }

  /** What the application is started with to use this database. */
  List<String> settings(Scale scale) {
    return List.of(
        "--skein.data-dir=" + folder(scale),
        "--skein.database.url=" + url(scale),
        "--skein.database.user=" + USER,
        "--skein.database.password=" + USER,
        "--logging.level.social.skein.timeline.IndexBuild=DEBUG");
  }

  private Path folder(Scale scale) {
    return Path.of(property(FOLDER), name(), name(scale));
  }

  private static String property(String key) {
    @Nullable String value = System.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("-D" + key + " is missing");
    }
    return value;
  }
}
