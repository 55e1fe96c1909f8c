package social.skein.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import social.skein.platform.database.Dialect;

/**
 * An index of words: a table of FTS5 without content on SQLite, a tsvector under GIN on PostgreSQL.
 * Both have the same words of ours, and neither cuts, folds or stems them.
 */
final class WordTable {
  private final DSLContext sql;
  private final Dialect dialect;
  private final String name;

  private WordTable(DSLContext sql, Dialect dialect, String name) {
    this.sql = sql;
    this.dialect = dialect;
    this.name = name;
  }

  static WordTable ofPosts(DSLContext sql, Dialect dialect) {
    return new WordTable(sql, dialect, "post_words");
  }

  static WordTable ofAccounts(DSLContext sql, Dialect dialect) {
    return new WordTable(sql, dialect, "account_words");
  }

  Table<Record> table() {
    return DSL.table(name(name));
  }

  /** Whose words a row has. */
  Field<Long> id() {
    return idOf(name);
  }

  /** The same where the table has another name. */
  Field<Long> idOf(String alias) {
    String column =
        switch (dialect) {
          case SQLITE -> "rowid";
          case POSTGRESQL -> "id";
        };
    return field(name(alias, column), SQLDataType.BIGINT);
  }

  /** Whether a row has what is asked for. */
  Condition has(Match match) {
    return switch (dialect) {
      case SQLITE -> condition("{0} match {1}", table(), val(match.fts5()));
      case POSTGRESQL -> has(match, name);
    };
  }

  /** The same on PostgreSQL, where the table has another name. */
  Condition has(Match match, String alias) {
    return condition(
        "{0} @@ cast({1} as tsquery)", field(name(alias, "words")), val(match.tsquery()));
  }

  /** On PostgreSQL, whether a row has the mark that begins so and ends with a number. */
  Condition hasNumbered(String mark, Field<Long> number) {
    return condition(
        "{0} @@ cast({1} || {2} || '''' as tsquery)",
        field(name(name, "words")), inline("'" + mark), number);
  }

  /** Has it say of these what they have now. */
  void put(List<Entry> entries) {
    if (!entries.isEmpty()) {
      Object[][] rows =
          entries.stream()
              .map(entry -> new Object[] {entry.id(), words(entry)})
              .toArray(Object[][]::new);
      sql.batch(insertion(), rows).execute();
    }
  }

  private String words(Entry entry) {
    return switch (dialect) {
      case SQLITE -> entry.spaced();
      case POSTGRESQL -> entry.vector();
    };
  }

  private String insertion() {
    return switch (dialect) {
      case SQLITE -> "insert or replace into " + name + " (rowid, words) values (?, ?)";
      case POSTGRESQL ->
          "insert into "
              + name
              + " (id, words) values (?, cast(? as tsvector))"
              + " on conflict (id) do update set words = excluded.words";
    };
  }

  void remove(List<Long> ids) {
    if (!ids.isEmpty()) {
      sql.deleteFrom(table()).where(id().in(ids)).execute();
    }
  }

  /** Removes, above one id and up to another, whatever has none of these ids. */
  void keepOnly(Collection<Long> ids, long above, long upTo) {
    Set<Long> gone =
        sql.select(id()).from(table()).where(id().gt(above)).and(id().le(upTo)).fetchSet(id());
    ids.forEach(gone::remove);
    remove(List.copyOf(gone));
  }

  /** Whether it has of somebody or something these words in this order, and no others. */
  boolean isExactly(Entry entry) {
    return switch (dialect) {
      case SQLITE ->
          sql.fetchExists(table(), id().eq(entry.id()).and(has(whole(entry))))
              && howMany(entry.id()) == entry.tokens().size();
      case POSTGRESQL ->
          sql.fetchExists(
              table(),
              id().eq(entry.id()).and("words = cast({0} as tsvector)", val(entry.vector())));
    };
  }

  private static Match whole(Entry entry) {
    return Match.ofAll(List.of(Match.Term.of(entry.tokens())));
  }

  /** How many words FTS5 counted: its integers are of 7 bits a byte, the highest first. */
  private long howMany(long id) {
    byte[] size =
        sql.select(field("sz", byte[].class))
            .from(DSL.table(name(name + "_docsize")))
            .where(field("id", Long.class).eq(id))
            .fetchOptional(row -> row.value1())
            .orElse(new byte[0]);
    long many = 0;
    for (byte seven : size) {
      many = many << 7 | seven & 0x7f;
    }
    return many;
  }
}
