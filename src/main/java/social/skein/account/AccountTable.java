package social.skein.account;

import static org.jooq.impl.DSL.lower;
import static social.skein.platform.schema.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class AccountTable {
  private final DSLContext sql;

  AccountTable(DSLContext sql) {
    this.sql = sql;
  }

  @Nullable Account byUsername(String username) {
    return sql.select(AccountRows.COLUMNS)
        .from(ACCOUNT)
        .where(lower(ACCOUNT.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
        .fetchOne(AccountRows::read);
  }

  @Nullable Account byId(long id) {
    return sql.select(AccountRows.COLUMNS)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(id))
        .fetchOne(AccountRows::read);
  }

  boolean isEmpty() {
    return !sql.fetchExists(ACCOUNT);
  }

  void insert(Account account) {
    sql.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, account.id())
        .set(ACCOUNT.USERNAME, account.username())
        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
        .set(ACCOUNT.DISPLAY_NAME_KEY, key(account.displayName()))
        .set(ACCOUNT.ABOUT_ME, account.aboutMe())
        .set(ACCOUNT.CREATED_AT, account.joinedAt().toEpochMilli())
        .execute();
  }

  BulkInsert<Account> bulk() {
    return new BulkInsert<>(
        sql,
        ACCOUNT,
        List.of(
            ACCOUNT.ID,
            ACCOUNT.USERNAME,
            ACCOUNT.DISPLAY_NAME,
            ACCOUNT.DISPLAY_NAME_KEY,
            ACCOUNT.ABOUT_ME,
            ACCOUNT.CREATED_AT,
            ACCOUNT.LOCKED),
        account ->
            new Object[] {
              account.id(),
              account.username(),
              account.displayName(),
              key(account.displayName()),
              account.aboutMe(),
              account.joinedAt().toEpochMilli(),
              account.locked() ? 1L : 0L
            });
  }

  void update(long id, Profile profile) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.DISPLAY_NAME, profile.displayName())
        .set(ACCOUNT.DISPLAY_NAME_KEY, key(profile.displayName()))
        .set(ACCOUNT.ABOUT_ME, profile.aboutMe())
        .set(ACCOUNT.TIME_ZONE, profile.zone() == null ? null : profile.zone().getId())
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  void refilter(long id, long revision) {
    sql.update(ACCOUNT).set(ACCOUNT.FILTERS, revision).where(ACCOUNT.ID.eq(id)).execute();
  }

  void lock(long id, boolean locked) {
    sql.update(ACCOUNT).set(ACCOUNT.LOCKED, locked ? 1L : 0L).where(ACCOUNT.ID.eq(id)).execute();
  }

  void touch(long id, Instant seen) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.LAST_SEEN_AT, seen.toEpochMilli())
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  static String key(String displayName) {
    return displayName.toLowerCase(Locale.ROOT);
  }
}
