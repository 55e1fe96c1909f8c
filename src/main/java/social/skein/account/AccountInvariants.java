package social.skein.account;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.CREDENTIAL;
import static social.skein.platform.schema.Tables.LOGIN_FAILURE;
import static social.skein.platform.schema.Tables.SESSION;

import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.platform.text.PlainText;

/** What must always be true of accounts, credentials and sessions. */
@Component
@Order(2)
class AccountInvariants implements Invariants {
  private final DSLContext sql;

  AccountInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant(
            "Every username is 1 to 30 letters, digits or underscores",
            "accounts",
            this::usernamesWellFormed),
        new Invariant(
            "No two people have the same username, whatever the case",
            "accounts",
            this::usernamesUnique),
        new Invariant(
            "Every display name is found by its lower case", "accounts", this::displayNameKeys),
        new Invariant(
            "Every profile is as typed text is kept, and no longer than allowed",
            "accounts",
            this::profiles),
        new Invariant("Every time zone is a known one", "accounts", this::timeZones),
        new Invariant("Every account has a credential", "accounts", this::withoutCredential),
        new Invariant(
            "Every credential belongs to an account",
            "credentials",
            () -> withoutAccount(CREDENTIAL, CREDENTIAL.ACCOUNT_ID)),
        new Invariant("Every e-mail is found by its lower case", "credentials", this::emailKeys),
        new Invariant(
            "No two people have the same e-mail, whatever the case",
            "credentials",
            this::emailsUnique),
        new Invariant(
            "Every session belongs to an account",
            "sessions",
            () -> withoutAccount(SESSION, SESSION.ACCOUNT_ID)),
        new Invariant(
            "Every session ends when it has been unused for its lifetime",
            "sessions",
            this::sessionEnds),
        new Invariant(
            "Every account's id has been drawn", "accounts", () -> undrawn(ACCOUNT, ACCOUNT.ID)),
        new Invariant(
            "Every failed log-in's id has been drawn",
            "failed log-ins",
            () -> undrawn(LOGIN_FAILURE, LOGIN_FAILURE.ID)));
  }

  private Finding usernamesWellFormed() {
    return Finding.ofAll(
        sql.select(ACCOUNT.ID, ACCOUNT.USERNAME).from(ACCOUNT),
        row -> !Usernames.wellFormed(row.value2()),
        row -> row.value2() + " (account " + row.value1() + ")");
  }

  private Finding usernamesUnique() {
    var username = lower(ACCOUNT.USERNAME);
    return Finding.ofBroken(
        sql.fetchCount(ACCOUNT),
        sql.select(username, count()).from(ACCOUNT).groupBy(username).having(count().gt(1)),
        row -> row.value1() + " (" + row.value2() + " accounts)");
  }

  private Finding displayNameKeys() {
    return Finding.ofAll(
        sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.DISPLAY_NAME_KEY).from(ACCOUNT),
        row -> !row.value3().equals(AccountTable.key(row.value2())),
        row -> row.value1() + ": " + row.value2() + " is found by " + row.value3());
  }

  private Finding profiles() {
    return Finding.ofAll(
        sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.ABOUT_ME).from(ACCOUNT),
        row ->
            !row.value2().equals(PlainText.lineOf(row.value2()))
                || !row.value3().equals(PlainText.of(row.value3()))
                || !new Profile(row.value2(), row.value3(), null).fits(),
        row -> row.value1() + ": " + row.value2() + ", " + row.value3());
  }

  private Finding timeZones() {
    return Finding.ofAll(
        sql.select(ACCOUNT.USERNAME, ACCOUNT.TIME_ZONE).from(ACCOUNT),
        row -> !isKnown(row.value2()),
        row -> row.value1() + ": " + row.value2());
  }

  private static boolean isKnown(@Nullable String zone) {
    return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
  }

  private Finding withoutCredential() {
    return Finding.ofBroken(
        sql.fetchCount(ACCOUNT),
        sql.select(ACCOUNT.ID, ACCOUNT.USERNAME)
            .from(ACCOUNT)
            .where(
                notExists(
                    selectOne().from(CREDENTIAL).where(CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ID)))),
        row -> row.value2() + " (account " + row.value1() + ")");
  }

  private Finding withoutAccount(Table<?> table, TableField<?, Long> accountId) {
    return Finding.ofBroken(
        sql.fetchCount(table),
        sql.select(accountId)
            .from(table)
            .where(notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)))),
        row -> "there is no account " + row.value1());
  }

  private Finding emailKeys() {
    return Finding.ofAll(
        sql.select(CREDENTIAL.ACCOUNT_ID, CREDENTIAL.EMAIL, CREDENTIAL.EMAIL_KEY).from(CREDENTIAL),
        row -> !row.value3().equals(CredentialTable.key(row.value2())),
        row -> "the e-mail of account " + row.value1());
  }

  private Finding emailsUnique() {
    return Finding.ofBroken(
        sql.fetchCount(CREDENTIAL),
        sql.select(min(CREDENTIAL.ACCOUNT_ID), max(CREDENTIAL.ACCOUNT_ID))
            .from(CREDENTIAL)
            .groupBy(CREDENTIAL.EMAIL_KEY)
            .having(count().gt(1)),
        row -> "accounts " + row.value1() + " and " + row.value2());
  }

  private Finding sessionEnds() {
    return Finding.ofBroken(
        sql.fetchCount(SESSION),
        sql.select(SESSION.ACCOUNT_ID)
            .from(SESSION)
            .where(SESSION.EXPIRES_AT.ne(SESSION.SEEN_AT.plus(SESSION.LIFETIME))),
        row -> "a session of account " + row.value1());
  }

  private Finding undrawn(Table<?> table, TableField<?, Long> id) {
    return Finding.ofBroken(
        sql.fetchCount(table),
        sql.select(id).from(table).where(not(Ids.drawn(id))),
        row -> "id " + row.value1());
  }
}
