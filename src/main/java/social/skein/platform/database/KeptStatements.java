package social.skein.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PStmtKey;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that keep the statements they prepared for the next time: preparing one takes SQLite
 * longer than running it where it finds a few rows by key, and its driver prepares each anew.
 */
final class KeptStatements extends DelegatingDataSource {
  /** More than all pages and forms together have; whatever was not used longest goes first. */
  private static final int MOST = 300;

  KeptStatements(DataSource source) {
    super(source);
  }

  @Override
  public Connection getConnection() throws SQLException {
    var keeping = new PoolingConnection(super.getConnection());
    var config = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
    config.setMaxTotal(MOST);
    config.setMaxTotalPerKey(-1);
    config.setMaxIdlePerKey(1);
    config.setBlockWhenExhausted(false);
    config.setJmxEnabled(false);
    keeping.setStatementPool(
        new GenericKeyedObjectPool<PStmtKey, DelegatingPreparedStatement>(keeping, config));
    return keeping;
  }
}
