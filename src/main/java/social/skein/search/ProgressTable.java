package social.skein.search;

import static social.skein.platform.schema.Tables.SEARCH_INDEX;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the index has been made, in the one row of {@code search_index}. */
@Component
class ProgressTable {
  private final DSLContext sql;

  ProgressTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * How far it is.
   *
   * @param accounts above which account it has still to be made, or null when all are done
   * @param posts the same for posts
   */
  record Reached(@Nullable Long accounts, @Nullable Long posts) {
    static final Reached NOTHING = new Reached(0L, 0L);

    boolean complete() {
      return accounts == null && posts == null;
    }
  }

  /** What was made by other rules is to be made anew. */
  Reached read() {
    return sql.selectFrom(SEARCH_INDEX)
        .fetchSingle(row ->
            row.get(SEARCH_INDEX.RULES) == SearchIndex.RULES
                ? new Reached(
                    row.get(SEARCH_INDEX.ACCOUNTS_ABOVE), row.get(SEARCH_INDEX.POSTS_ABOVE))
                : Reached.NOTHING);
  }

  void write(Reached reached) {
    sql.update(SEARCH_INDEX)
        .set(SEARCH_INDEX.RULES, SearchIndex.RULES)
        .set(SEARCH_INDEX.ACCOUNTS_ABOVE, reached.accounts())
        .set(SEARCH_INDEX.POSTS_ABOVE, reached.posts())
        .execute();
  }
}
