package social.skein.graph;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.HIDDEN_NETWORK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

  /** Whether an account in a row shows others whom it follows and who follows it. */
  static Condition shown(Field<Long> accountId) {
    return notExists(
        selectOne().from(HIDDEN_NETWORK).where(HIDDEN_NETWORK.ACCOUNT_ID.eq(accountId)));
  }

  boolean exists(long accountId) {
    return sql.fetchExists(HIDDEN_NETWORK, HIDDEN_NETWORK.ACCOUNT_ID.eq(accountId));
  }
}
