package social.skein.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.CREDENTIAL;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.text.PlainText;

@Component
class CredentialTable {
  private final DSLContext sql;

  CredentialTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The credential of the account with that username or e-mail. */
  @Nullable Credential byName(String usernameOrEmail) {
    String key = key(usernameOrEmail);
    Condition named =
        key.contains("@") ? CREDENTIAL.EMAIL_KEY.eq(key) : lower(ACCOUNT.USERNAME).eq(key);
    return sql.select(CREDENTIAL.ACCOUNT_ID, CREDENTIAL.EMAIL, CREDENTIAL.PASSWORD_HASH)
        .from(CREDENTIAL)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(CREDENTIAL.ACCOUNT_ID))
        .where(named)
        .fetchOne(mapping(Credential::new));
  }

  @Nullable String emailOf(long accountId) {
    return sql.select(CREDENTIAL.EMAIL)
        .from(CREDENTIAL)
        .where(CREDENTIAL.ACCOUNT_ID.eq(accountId))
        .fetchOne(CREDENTIAL.EMAIL);
  }

  boolean emailTaken(String email) {
    return sql.fetchExists(CREDENTIAL, CREDENTIAL.EMAIL_KEY.eq(key(email)));
  }

  void insert(Credential credential) {
    sql.insertInto(CREDENTIAL)
        .set(CREDENTIAL.ACCOUNT_ID, credential.accountId())
        .set(CREDENTIAL.EMAIL, credential.email())
        .set(CREDENTIAL.EMAIL_KEY, key(credential.email()))
        .set(CREDENTIAL.PASSWORD_HASH, credential.passwordHash())
        .execute();
  }

  BulkInsert<Credential> bulk() {
    return new BulkInsert<>(
        sql,
        CREDENTIAL,
        List.of(
            CREDENTIAL.ACCOUNT_ID,
            CREDENTIAL.EMAIL,
            CREDENTIAL.EMAIL_KEY,
            CREDENTIAL.PASSWORD_HASH),
        credential ->
            new Object[] {
              credential.accountId(),
              credential.email(),
              key(credential.email()),
              credential.passwordHash()
            });
  }

  static String key(String name) {
    return PlainText.lineOf(name).toLowerCase(Locale.ROOT);
  }
}
