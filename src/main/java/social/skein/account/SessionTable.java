package social.skein.account;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.KeptQuery;

@Component
class SessionTable {
  private final DSLContext sql;
  private final KeptQuery find;

  SessionTable(DSLContext sql) {
    this.sql = sql;
    find = new KeptQuery(sql, query("", 0));
  }

  /** The session of a token's hash, unless it was left alone for longer than its lifetime. */
  @Nullable Session find(String tokenHash, Instant now) {
    return find.with(tokenHash, now.toEpochMilli())
        .fetchOne(row ->
            new Session(
                tokenHash,
                AccountRows.read(row),
                Instant.ofEpochMilli(row.get(SESSION.SEEN_AT)),
                row.get(ACCOUNT.FILTERS)));
  }

  private Select<?> query(String tokenHash, long now) {
    return sql.select(AccountRows.COLUMNS)
        .select(SESSION.SEEN_AT, ACCOUNT.FILTERS)
        .from(SESSION)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
        .where(SESSION.TOKEN_HASH.eq(tokenHash))
        .and(SESSION.EXPIRES_AT.gt(now));
  }

  Set<String> alive(Collection<String> tokenHashes, Instant now) {
    return sql.select(SESSION.TOKEN_HASH)
        .from(SESSION)
        .where(SESSION.TOKEN_HASH.in(tokenHashes))
        .and(SESSION.EXPIRES_AT.gt(now.toEpochMilli()))
        .fetchSet(SESSION.TOKEN_HASH);
  }

  void insert(String tokenHash, long accountId, Instant now, Duration lifetime) {
    sql.insertInto(SESSION)
        .set(SESSION.TOKEN_HASH, tokenHash)
        .set(SESSION.ACCOUNT_ID, accountId)
        .set(SESSION.CREATED_AT, now.toEpochMilli())
        .set(SESSION.SEEN_AT, now.toEpochMilli())
        .set(SESSION.LIFETIME, lifetime.toMillis())
        .set(SESSION.EXPIRES_AT, now.plus(lifetime).toEpochMilli())
        .execute();
  }

  void touch(String tokenHash, Instant seen) {
    sql.update(SESSION)
        .set(SESSION.SEEN_AT, seen.toEpochMilli())
        .set(SESSION.EXPIRES_AT, SESSION.LIFETIME.plus(seen.toEpochMilli()))
        .where(SESSION.TOKEN_HASH.eq(tokenHash))
        .execute();
  }

  void delete(String tokenHash) {
    sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).execute();
  }

  void deleteExpired(Instant now) {
    sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.le(now.toEpochMilli())).execute();
  }
}
