package social.skein.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The pools behind the one data source: SQLite has one writer, which takes the write lock when its
 * transaction begins, and several readers; PostgreSQL has one pool for both.
 */
final class Connections implements AutoCloseable {
  private static final int SQLITE_READERS = 4;
  private static final int POSTGRESQL_POOL = 10;

  private final HikariDataSource writers;
  private final HikariDataSource readers;

  private Connections(HikariDataSource writers, HikariDataSource readers) {
    this.writers = writers;
    this.readers = readers;
  }

  static Connections open(DatabaseAddress address, DatabaseSettings settings) {
    return switch (address.dialect()) {
      case SQLITE -> sqlite(address, settings);
      case POSTGRESQL -> postgresql(address, settings);
    };
  }

  private static Connections sqlite(DatabaseAddress address, DatabaseSettings settings) {
    SQLiteConfig write = sqliteConfig(settings);
    write.setJournalMode(JournalMode.WAL);
    write.setSynchronous(SynchronousMode.valueOf(settings.synchronous().name()));
    write.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteConfig read = sqliteConfig(settings);
    read.setReadOnly(true);
    Integer size = settings.connections();
    HikariConfig writePool = pool("writer", settings, 1);
    writePool.setDataSource(source(address, write));
    HikariConfig readPool = pool("readers", settings, size == null ? SQLITE_READERS : size);
    readPool.setDataSource(source(address, read));
    readPool.setReadOnly(true);
    return new Connections(onDemand(writePool), onDemand(readPool));
  }

  private static SQLiteConfig sqliteConfig(DatabaseSettings settings) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.patience().toMillis()));
    config.enforceForeignKeys(true);
    return config;
  }

  private static DataSource source(DatabaseAddress address, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl(address.url());
    return new KeptStatements(source);
  }

  private static Connections postgresql(DatabaseAddress address, DatabaseSettings settings) {
    Integer size = settings.connections();
    HikariConfig pool = pool("postgresql", settings, size == null ? POSTGRESQL_POOL : size);
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    // one statement of many rows instead of many statements, for bulk loads
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Compiling a statement costs PostgreSQL more than any page here takes to read.
    pool.setConnectionInitSql(
        "SET jit = off; SET lock_timeout = " + settings.patience().toMillis());
    var both = onDemand(pool);
    return new Connections(both, both);
  }

  private static HikariConfig pool(String name, DatabaseSettings settings, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setInitializationFailTimeout(-1);
    return config;
  }

  /** A pool that connects when it is first used: by then the database is migrated. */
  private static HikariDataSource onDemand(HikariConfig config) {
    var pool = new HikariDataSource();
    config.copyStateTo(pool);
    return pool;
  }

  /** One data source that reads through the readers when the transaction is read-only. */
  DataSource routed() {
    var lazy = new LazyConnectionDataSourceProxy();
    lazy.setTargetDataSource(writers);
    lazy.setDefaultAutoCommit(true);
    lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    if (readers != writers) {
      lazy.setReadOnlyDataSource(readers);
    }
    return lazy;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
