package social.skein.ledger;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.LEDGER_UNDO;
import static social.skein.platform.schema.Tables.LEDGER_UNDO_PERSON;
import static social.skein.platform.schema.Tables.LEDGER_WAITING;
import static social.skein.platform.schema.Tables.LIST_MEMBER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of what can be undone. */
@Component
@Order(8)
class LedgerInvariants implements Invariants {
  private final DSLContext sql;

  LedgerInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Every undo's id has been drawn", "undos", this::undos),
        new Invariant("An undo names people who exist", "undos", this::people),
        new Invariant("Nothing can be undone that is undone already", "undos", this::undone),
        new Invariant("Only what is being done waits for anybody", "people", this::waiting),
        new Invariant("What is undone names only whom it left out", "undos", this::left));
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding undos() {
    return Finding.ofBroken(
        sql.fetchCount(LEDGER_UNDO),
        sql.select(LEDGER_UNDO.ID)
            .from(LEDGER_UNDO)
            .where(Ids.drawn(LEDGER_UNDO.ID).not().or(withoutAccount(LEDGER_UNDO.ACCOUNT_ID))),
        it -> "undo " + it.value1());
  }

  private Finding people() {
    return brokenUndos(
        LEDGER_UNDO_PERSON
            .PERSON_ID
            .eq(LEDGER_UNDO.ACCOUNT_ID)
            .or(withoutAccount(LEDGER_UNDO_PERSON.PERSON_ID)));
  }

  private Finding undone() {
    Condition followed =
        LEDGER_UNDO
            .DEED
            .eq(Deed.UNFOLLOWED.code())
            .and(follows(LEDGER_UNDO.ACCOUNT_ID, LEDGER_UNDO_PERSON.PERSON_ID));
    Condition follower =
        LEDGER_UNDO
            .DEED
            .eq(Deed.REMOVED.code())
            .and(follows(LEDGER_UNDO_PERSON.PERSON_ID, LEDGER_UNDO.ACCOUNT_ID));
    Condition shown =
        LEDGER_UNDO
            .DEED
            .eq(Deed.BOOSTS_HIDDEN.code())
            .and(
                notExists(
                    selectOne()
                        .from(HIDDEN_BOOSTS)
                        .where(HIDDEN_BOOSTS.VIEWER_ID.eq(LEDGER_UNDO.ACCOUNT_ID))
                        .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(LEDGER_UNDO_PERSON.PERSON_ID))));
    Condition unlisted =
        LEDGER_UNDO
            .DEED
            .eq(Deed.LISTED.code())
            .and(
                notExists(
                    selectOne()
                        .from(LIST_MEMBER)
                        .where(LIST_MEMBER.LIST_ID.eq(LEDGER_UNDO.LIST_ID))
                        .and(LIST_MEMBER.ACCOUNT_ID.eq(LEDGER_UNDO_PERSON.PERSON_ID))));
    return brokenUndos(
        LEDGER_UNDO_PERSON.LEFT_OUT.isNull().and(followed.or(follower).or(shown).or(unlisted)));
  }

  private static Condition follows(TableField<?, Long> follower, TableField<?, Long> followed) {
    return exists(
        selectOne()
            .from(FOLLOW)
            .where(FOLLOW.FOLLOWER_ID.eq(follower))
            .and(FOLLOW.FOLLOWED_ID.eq(followed)));
  }

  private Finding waiting() {
    return Finding.ofBroken(
        sql.fetchCount(LEDGER_WAITING),
        sql.select(LEDGER_WAITING.UNDO_ID, LEDGER_WAITING.PERSON_ID)
            .from(LEDGER_WAITING)
            .join(LEDGER_UNDO)
            .on(LEDGER_UNDO.ID.eq(LEDGER_WAITING.UNDO_ID))
            .where(LEDGER_UNDO.STAGE.ne(Stage.DOING.code()))
            .or(withoutAccount(LEDGER_WAITING.PERSON_ID)),
        it -> "undo " + it.value1() + " for " + it.value2());
  }

  private Finding left() {
    return brokenUndos(
        LEDGER_UNDO.STAGE.eq(Stage.UNDONE.code()).and(LEDGER_UNDO_PERSON.LEFT_OUT.isNull()));
  }

  private Finding brokenUndos(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(LEDGER_UNDO_PERSON),
        sql.select(LEDGER_UNDO_PERSON.UNDO_ID, LEDGER_UNDO_PERSON.PERSON_ID)
            .from(LEDGER_UNDO_PERSON)
            .join(LEDGER_UNDO)
            .on(LEDGER_UNDO.ID.eq(LEDGER_UNDO_PERSON.UNDO_ID))
            .where(condition),
        it -> "undo " + it.value1() + " for " + it.value2());
  }
}
