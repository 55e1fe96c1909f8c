package social.skein.notification;

import static org.jooq.impl.DSL.row;
import static social.skein.platform.schema.Tables.NOTIFICATION_OFF;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SettingsTable {
  private final DSLContext sql;

  SettingsTable(DSLContext sql) {
    this.sql = sql;
  }

  List<String> off(long accountId) {
    return sql.select(NOTIFICATION_OFF.KIND)
        .from(NOTIFICATION_OFF)
        .where(NOTIFICATION_OFF.ACCOUNT_ID.eq(accountId))
        .fetch(NOTIFICATION_OFF.KIND);
  }

  void clear(long accountId) {
    sql.deleteFrom(NOTIFICATION_OFF).where(NOTIFICATION_OFF.ACCOUNT_ID.eq(accountId)).execute();
  }

  void turnOff(long accountId, Collection<Kind> kinds) {
    sql.insertInto(NOTIFICATION_OFF, NOTIFICATION_OFF.ACCOUNT_ID, NOTIFICATION_OFF.KIND)
        .valuesOfRows(kinds.stream().map(kind -> row(accountId, kind.code())).toList())
        .onConflictDoNothing()
        .execute();
  }
}
