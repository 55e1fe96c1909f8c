package social.skein.search;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.graph.Person;
import social.skein.graph.PersonRows;
import social.skein.platform.database.Dialect;
import social.skein.search.Match.Term;

/** People whose names, or else bios, have the words. */
@Component
class FoundPersonTable {
  /** How many are looked at in each way of being found, the first who joined. */
  private static final int LOOKED_AT = 500;

  /** Comes after every letter that a username may have. */
  private static final String LAST = "~";

  private static final int EXACT = 0;
  private static final int BEGINNING = 1;
  private static final int BY_NAME = 2;
  private static final int BY_BIO = 3;

  private static final Field<Long> ID = field(name("found", "id"), Long.class);
  private static final Field<Integer> HOW = field(name("found", "how"), Integer.class);
  private static final Field<String> USERNAME = lower(ACCOUNT.USERNAME);

  private final DSLContext sql;
  private final WordTable words;

  FoundPersonTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.words = WordTable.ofAccounts(sql, dialect);
  }

  /**
   * First whose username it is, then whose begins so, then whose names have the words, then whose
   * bios do; among these first whom the viewer follows, then whom most follow, then by username.
   *
   * @param start what a username may begin with, in lower case; empty when none can
   * @param names words that names must have, the last of which may be a beginning; may be none
   * @param without words, or words beside each other, that neither names nor bios may have
   */
  List<Person> best(
      String start, List<String> names, List<List<String>> without, long viewerId, int most) {
    Select<Record2<Long, Integer>> all = byUsername(start);
    if (!names.isEmpty()) {
      all =
          all.unionAll(matching(ofNames(names), BY_NAME)).unionAll(matching(ofBios(names), BY_BIO));
    }
    Table<?> any = all.asTable("anyhow");
    Field<Long> id = field(name("anyhow", "id"), Long.class);
    Field<Integer> how = field(name("anyhow", "how"), Integer.class);
    Table<?> found = select(id.as("id"), min(how).as("how")).from(any).groupBy(id).asTable("found");
    Field<Long> followed = FOLLOW.CREATED_AT;
    return PersonRows.people(sql, viewerId)
        .join(found)
        .on(ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW_COUNT)
        .on(FOLLOW_COUNT.ACCOUNT_ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW)
        .on(FOLLOW.FOLLOWER_ID.eq(viewerId))
        .and(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))
        .where(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .and(without.isEmpty() ? noCondition() : not(has(without)))
        .orderBy(
            HOW,
            when(followed.isNull(), 1).otherwise(0),
            coalesce(FOLLOW_COUNT.FOLLOWERS, inline(0L)).desc(),
            USERNAME)
        .limit(most)
        .fetch(row -> PersonRows.read(viewerId, row));
  }

  private Select<Record2<Long, Integer>> byUsername(String start) {
    Field<Integer> how = when(USERNAME.eq(start), inline(EXACT)).otherwise(inline(BEGINNING));
    Table<?> beginning =
        select(ACCOUNT.ID.as("id"), how.as("how"))
            .from(ACCOUNT)
            .where(USERNAME.ge(start))
            .and(USERNAME.lt(start.isEmpty() ? "" : start + LAST))
            .orderBy(USERNAME)
            .limit(LOOKED_AT)
            .asTable("beginning");
    return select(
            field(name("beginning", "id"), Long.class).as("id"),
            field(name("beginning", "how"), Integer.class).as("how"))
        .from(beginning);
  }

  private Select<Record2<Long, Integer>> matching(Match match, int how) {
    Table<?> matching =
        select(words.id().as("id"))
            .from(words.table())
            .where(words.has(match))
            .orderBy(words.id())
            .limit(LOOKED_AT)
            .asTable("matching");
    return select(field(name("matching", "id"), Long.class).as("id"), inline(how).as("how"))
        .from(matching);
  }

  /** Whether names or bios have one of these. */
  private Condition has(List<List<String>> any) {
    List<Term> terms = new ArrayList<>();
    for (List<String> said : any) {
      terms.add(Term.of(said));
      terms.add(Term.of(said.stream().map(AccountEntries::ofBio).toList()));
    }
    return exists(
        selectOne()
            .from(words.table())
            .where(words.id().eq(ACCOUNT.ID))
            .and(words.has(new Match(List.of(terms), List.of()))));
  }

  private static Match ofNames(List<String> names) {
    return Match.ofAll(terms(names));
  }

  /** Whose names and bios together have them. */
  private static Match ofBios(List<String> names) {
    List<Term> plain = terms(names);
    List<List<Term>> groups = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      groups.add(List.of(plain.get(i), Term.of(AccountEntries.ofBio(names.get(i)))));
    }
    return new Match(groups, List.of());
  }

  /** The last may be the beginning of one; of a letter alone too many would be. */
  private static List<Term> terms(List<String> names) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean begins = i == names.size() - 1 && names.get(i).length() > 1;
      terms.add(new Term(List.of(names.get(i)), begins));
    }
    return terms;
  }
}
