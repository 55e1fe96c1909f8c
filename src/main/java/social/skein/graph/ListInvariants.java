package social.skein.graph;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.platform.text.PlainText;

/** What must always be true of lists of people. */
@Component
@Order(3)
class ListInvariants implements Invariants {
  private final DSLContext sql;

  ListInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Every list is somebody's, and its id has been drawn", "lists", this::lists),
        new Invariant("Every list has a name of its owner's own", "lists", this::names),
        new Invariant("Nobody has more lists than anybody may", "owners", this::owners),
        new Invariant("On a list are others, who exist", "people on lists", this::people),
        new Invariant("No list has more people than it may", "lists", this::sizes));
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding lists() {
    return Finding.ofBroken(
        sql.fetchCount(PEOPLE_LIST),
        sql.select(PEOPLE_LIST.ID)
            .from(PEOPLE_LIST)
            .where(Ids.drawn(PEOPLE_LIST.ID).not().or(withoutAccount(PEOPLE_LIST.OWNER_ID))),
        it -> "list " + it.value1());
  }

  private Finding names() {
    return Finding.ofAll(
        sql.select(PEOPLE_LIST.NAME, PEOPLE_LIST.NAME_KEY, PEOPLE_LIST.ID).from(PEOPLE_LIST),
        it -> !fits(it.value1(), it.value2()),
        it -> "list " + it.value3());
  }

  private static boolean fits(String name, String key) {
    ListTerms terms = new ListTerms(name, false);
    return !name.isEmpty()
        && name.equals(PlainText.lineOf(name))
        && terms.characters() <= Lists.LONGEST_NAME
        && key.equals(ListTerms.key(name));
  }

  private Finding owners() {
    return tooMany(PEOPLE_LIST.OWNER_ID, Lists.MOST, "account ");
  }

  private Finding sizes() {
    return tooMany(LIST_MEMBER.LIST_ID, Lists.MOST_PEOPLE, "list ");
  }

  private Finding tooMany(TableField<?, Long> whose, int most, String noun) {
    return Finding.ofAll(
        sql.select(whose, count()).from(whose.getTable()).groupBy(whose),
        (Record2<Long, Integer> it) -> it.value2() > most,
        it -> noun + it.value1() + ": " + it.value2());
  }

  private Finding people() {
    return Finding.ofBroken(
        sql.fetchCount(LIST_MEMBER),
        sql.select(LIST_MEMBER.LIST_ID, LIST_MEMBER.ACCOUNT_ID)
            .from(LIST_MEMBER)
            .leftJoin(PEOPLE_LIST)
            .on(PEOPLE_LIST.ID.eq(LIST_MEMBER.LIST_ID))
            .where(
                PEOPLE_LIST
                    .ID
                    .isNull()
                    .or(PEOPLE_LIST.OWNER_ID.eq(LIST_MEMBER.ACCOUNT_ID))
                    .or(withoutAccount(LIST_MEMBER.ACCOUNT_ID))),
        it -> "list " + it.value1() + " with " + it.value2());
  }
}
