package social.skein.graph;

import static social.skein.platform.schema.Tables.HIDDEN_NETWORK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class HiddenNetworkTable {
  private final DSLContext sql;

  HiddenNetworkTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long accountId) {
    sql.insertInto(HIDDEN_NETWORK)
        .set(HIDDEN_NETWORK.ACCOUNT_ID, accountId)
        .onConflictDoNothing()
        .execute();
  }

  void delete(long accountId) {
    sql.deleteFrom(HIDDEN_NETWORK).where(HIDDEN_NETWORK.ACCOUNT_ID.eq(accountId)).execute();
  }

  boolean exists(long accountId) {
    return sql.fetchExists(HIDDEN_NETWORK, HIDDEN_NETWORK.ACCOUNT_ID.eq(accountId));
  }
}
