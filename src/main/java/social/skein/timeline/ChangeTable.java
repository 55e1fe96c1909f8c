package social.skein.timeline;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.CHANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import social.skein.platform.database.KeptQuery;
import social.skein.timeline.index.Change;

/** The change log as rows; only its order and its newest entry mean anything for long. */
@Component
class ChangeTable {
  private static final String POSTED = "posted";
  private static final String REPLIED = "replied";
  private static final String BOOSTED = "boosted";
  private static final String EDITED = "edited";
  private static final String DELETED = "deleted";
  private static final String FOLLOWED = "followed";
  private static final String UNFOLLOWED = "unfollowed";
  private static final String BLOCKED = "blocked";
  private static final String UNBLOCKED = "unblocked";
  private static final String MUTED = "muted";
  private static final String UNMUTED = "unmuted";
  private static final String BOOSTS_HIDDEN = "boosts hidden";
  private static final String BOOSTS_SHOWN = "boosts shown";
  private static final String SET_APART = "set apart";
  private static final String PUT_BACK = "put back";
  private static final String RENAMED = "renamed";
  private static final String FILTERED = "filtered";
  private static final String LOADED = "loaded";

  private final DSLContext sql;
  private final KeptQuery from;

  ChangeTable(DSLContext sql) {
    this.sql = sql;
    from = new KeptQuery(sql, query(0, 1));
  }

  void append(Change change) {
    switch (change) {
      case Change.Posted(long seq, long author, long post) -> insert(seq, POSTED, author, post);
      case Change.Replied(long seq, long author, long post, long answered) ->
          insert(seq, REPLIED, author, post, answered, 0);
      case Change.Boosted(long seq, long booster, long boost, long original, long author) ->
          insert(seq, BOOSTED, booster, boost, author, original);
      case Change.Edited(long seq, long author, long post) -> insert(seq, EDITED, author, post);
      case Change.Deleted(long seq, long author, long post) -> insert(seq, DELETED, author, post);
      case Change.Followed(long seq, long follower, long followed) ->
          insert(seq, FOLLOWED, follower, followed);
      case Change.Unfollowed(long seq, long follower, long followed) ->
          insert(seq, UNFOLLOWED, follower, followed);
      case Change.Blocked(long seq, long blocker, long blocked) ->
          insert(seq, BLOCKED, blocker, blocked);
      case Change.Unblocked(long seq, long blocker, long blocked) ->
          insert(seq, UNBLOCKED, blocker, blocked);
      case Change.Muted(long seq, long muter, long muted, long until) ->
          insert(seq, MUTED, muter, muted, 0, until);
      case Change.Unmuted(long seq, long muter, long muted) -> insert(seq, UNMUTED, muter, muted);
      case Change.BoostsHidden(long seq, long viewer, long booster) ->
          insert(seq, BOOSTS_HIDDEN, viewer, booster);
      case Change.BoostsShown(long seq, long viewer, long booster) ->
          insert(seq, BOOSTS_SHOWN, viewer, booster);
      case Change.SetApart(long seq, long viewer, long author) ->
          insert(seq, SET_APART, viewer, author);
      case Change.PutBack(long seq, long viewer, long author) ->
          insert(seq, PUT_BACK, viewer, author);
      case Change.Renamed(long seq, long account) -> insert(seq, RENAMED, account, 0);
      case Change.Filtered(long seq, long account, long revision) ->
          insert(seq, FILTERED, account, revision);
      case Change.Loaded(long seq) -> insert(seq, LOADED, 0, 0);
    }
  }

  private void insert(long seq, String kind, long accountId, long objectId) {
    insert(seq, kind, accountId, objectId, 0, 0);
  }

  private void insert(
      long seq, String kind, long accountId, long objectId, long personId, long detail) {
    sql.insertInto(CHANGE)
        .set(CHANGE.SEQ, seq)
        .set(CHANGE.KIND, kind)
        .set(CHANGE.ACCOUNT_ID, accountId)
        .set(CHANGE.OBJECT_ID, objectId)
        .set(CHANGE.PERSON_ID, personId)
        .set(CHANGE.DETAIL, detail)
        .execute();
  }

  /** The entry at that place and those behind it, in order. */
  List<Change> from(long position, int limit) {
    return from.with(position, limit).fetch(ChangeTable::read);
  }

  private Select<?> query(long position, int limit) {
    return sql.select(
            CHANGE.SEQ,
            CHANGE.KIND,
            CHANGE.ACCOUNT_ID,
            CHANGE.OBJECT_ID,
            CHANGE.PERSON_ID,
            CHANGE.DETAIL)
        .from(CHANGE)
        .where(CHANGE.SEQ.ge(position))
        .orderBy(CHANGE.SEQ)
        .limit(limit);
  }

  private static Change read(Record row) {
    long seq = row.get(CHANGE.SEQ);
    long account = row.get(CHANGE.ACCOUNT_ID);
    long object = row.get(CHANGE.OBJECT_ID);
    long person = row.get(CHANGE.PERSON_ID);
    long detail = row.get(CHANGE.DETAIL);
    return switch (row.get(CHANGE.KIND)) {
      case POSTED -> new Change.Posted(seq, account, object);
      case REPLIED -> new Change.Replied(seq, account, object, person);
      case BOOSTED -> new Change.Boosted(seq, account, object, detail, person);
      case EDITED -> new Change.Edited(seq, account, object);
      case DELETED -> new Change.Deleted(seq, account, object);
      case FOLLOWED -> new Change.Followed(seq, account, object);
      case UNFOLLOWED -> new Change.Unfollowed(seq, account, object);
      case BLOCKED -> new Change.Blocked(seq, account, object);
      case UNBLOCKED -> new Change.Unblocked(seq, account, object);
      case MUTED -> new Change.Muted(seq, account, object, detail);
      case UNMUTED -> new Change.Unmuted(seq, account, object);
      case BOOSTS_HIDDEN -> new Change.BoostsHidden(seq, account, object);
      case BOOSTS_SHOWN -> new Change.BoostsShown(seq, account, object);
      case SET_APART -> new Change.SetApart(seq, account, object);
      case PUT_BACK -> new Change.PutBack(seq, account, object);
      case RENAMED -> new Change.Renamed(seq, account);
      case FILTERED -> new Change.Filtered(seq, account, object);
      // also what a newer version of Skein writes beside this one: it is read from the tables
      default -> new Change.Loaded(seq);
    };
  }

  /** The place of the newest entry. */
  long newest() {
    Long seq = sql.select(max(CHANGE.SEQ)).from(CHANGE).fetchSingle().value1();
    if (seq == null) {
      throw new IllegalStateException("the change log is empty");
    }
    return seq;
  }

  /** Removes the entries below a place, but never the newest one; returns how many. */
  int removeBelow(long place) {
    return sql.deleteFrom(CHANGE)
        .where(CHANGE.SEQ.lt(place))
        .and(CHANGE.SEQ.lt(select(max(CHANGE.SEQ)).from(CHANGE)))
        .execute();
  }
}
