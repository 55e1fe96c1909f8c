package social.skein.post;

import static social.skein.platform.schema.Tables.POST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Boosts: rows of {@code post} that point to another one and have no words of their own. */
@Component
class BoostTable {
  private final DSLContext sql;

  BoostTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether the boost is new. */
  boolean insert(long id, long boosterId, Post original) {
    return sql.insertInto(POST)
            .set(POST.ID, id)
            .set(POST.AUTHOR_ID, boosterId)
            .set(POST.TEXT, "")
            .set(POST.VISIBILITY, original.visibility().code())
            .set(POST.BOOST_OF_ID, original.id())
            .set(POST.BOOST_OF_AUTHOR_ID, original.author().id())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The boost that is thereby gone, or null when there was none. */
  @Nullable Long delete(long boosterId, long originalId) {
    return sql.deleteFrom(POST)
        .where(POST.BOOST_OF_ID.eq(originalId))
        .and(POST.AUTHOR_ID.eq(boosterId))
        .returningResult(POST.ID)
        .fetchOne(POST.ID);
  }

  void deleteOf(long originalId) {
    sql.deleteFrom(POST).where(POST.BOOST_OF_ID.eq(originalId)).execute();
  }
}
