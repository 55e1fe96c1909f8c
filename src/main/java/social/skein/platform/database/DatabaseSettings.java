package social.skein.platform.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url a {@code jdbc:postgresql:} or {@code jdbc:sqlite:} address; empty: SQLite in the data
 *     directory
 * @param connections the size of PostgreSQL's pool, and of SQLite's pool of readers
 * @param synchronous SQLite's durability: FULL survives a power cut, NORMAL a crash of the process
 * @param migrate whether to bring the database up to date; without it a start is refused where it
 *     is not, and nothing is written
 * @param patience how long a statement waits for the locks and connections of others before the
 *     database counts as busy
 */
@ConfigurationProperties("skein.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable Integer connections,
    @DefaultValue("FULL") Synchronous synchronous,
    @DefaultValue("true") boolean migrate,
    @DefaultValue("20s") Duration patience) {
  enum Synchronous {
    FULL,
    NORMAL
  }
}
