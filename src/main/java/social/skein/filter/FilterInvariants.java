package social.skein.filter;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FILTER_KEYWORD;
import static social.skein.platform.schema.Tables.WORD_FILTER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.account.Session;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of filters. */
@Component
@Order(5)
class FilterInvariants implements Invariants {
  private final DSLContext sql;

  FilterInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Every filter is somebody's and its change was drawn", "filters", this::own),
        new Invariant("Every filter has words within the limits", "filters", this::words),
        new Invariant(
            "Whoever has filters is known by their last change", "accounts", this::revisions));
  }

  private Finding own() {
    return filters(
        Ids.drawn(WORD_FILTER.REVISION)
            .not()
            .or(WORD_FILTER.ID.gt(WORD_FILTER.REVISION))
            .or(notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(WORD_FILTER.OWNER_ID)))));
  }

  private Finding words() {
    Condition own = FILTER_KEYWORD.FILTER_ID.eq(WORD_FILTER.ID);
    Field<Integer> many = field(selectCount().from(FILTER_KEYWORD).where(own));
    Condition bad = length(FILTER_KEYWORD.KEYWORD).notBetween(1, Filter.MOST_OF_KEYWORD);
    return filters(
        many.notBetween(1, Filter.MOST_KEYWORDS)
            .or(length(WORD_FILTER.TITLE).notBetween(1, Filter.MOST_OF_TITLE))
            .or(exists(selectOne().from(FILTER_KEYWORD).where(own.and(bad)))));
  }

  private Finding filters(Condition broken) {
    return Finding.ofBroken(
        sql.fetchCount(WORD_FILTER),
        sql.select(WORD_FILTER.ID).from(WORD_FILTER).where(broken),
        row -> "filter " + row.value1());
  }

  /** A filter that was deleted may have been the one that was changed last. */
  private Finding revisions() {
    Field<Long> last =
        coalesce(
            field(
                select(max(WORD_FILTER.REVISION))
                    .from(WORD_FILTER)
                    .where(WORD_FILTER.OWNER_ID.eq(ACCOUNT.ID))),
            Session.NO_FILTERS);
    Condition none = last.eq(Session.NO_FILTERS);
    return Finding.ofBroken(
        sql.fetchCount(ACCOUNT),
        sql.select(ACCOUNT.ID)
            .from(ACCOUNT)
            .where(none.and(ACCOUNT.FILTERS.ne(Session.NO_FILTERS)))
            .or(none.not().and(ACCOUNT.FILTERS.lt(last))),
        row -> "account " + row.value1());
  }
}
