package social.skein.post;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of answers and boosts, and of what is left of deleted posts. */
@Component
@Order(4)
class ThreadInvariants implements Invariants {
  private static final social.skein.platform.schema.tables.Post OTHER = POST.as("other");

  private final DSLContext sql;

  ThreadInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant(
            "Every answer answers an earlier post, of whom it says",
            "answers",
            () -> broken(POST.IN_REPLY_TO_ID.isNotNull(), notExists(answered()))),
        new Invariant(
            "Every boost is of a post that may be boosted, and of whom it says",
            "boosts",
            () -> broken(POST.BOOST_OF_ID.isNotNull(), notExists(boosted()).or(POST.TEXT.ne("")))),
        new Invariant(
            "Of deleted posts only what has answers keeps its place, and no words",
            "empty rows",
            () ->
                broken(
                    POST.VISIBILITY.eq(VisiblePosts.DELETED),
                    notExists(answers()).or(POST.TEXT.ne("")).or(exists(boosts())))));
  }

  private Finding broken(Condition which, Condition wrong) {
    return Finding.ofBroken(
        sql.fetchCount(POST, which),
        sql.select(POST.ID, POST.AUTHOR_ID).from(POST).where(which).and(wrong),
        row -> "post " + row.value1() + " by account " + row.value2());
  }

  private static Select<?> answered() {
    return selectOne()
        .from(OTHER)
        .where(OTHER.ID.eq(POST.IN_REPLY_TO_ID))
        .and(OTHER.ID.lt(POST.ID))
        .and(OTHER.AUTHOR_ID.eq(POST.IN_REPLY_TO_AUTHOR_ID))
        .and(OTHER.BOOST_OF_ID.isNull());
  }

  private static Select<?> boosted() {
    Condition forEverybody = VisiblePosts.isOpen(OTHER.VISIBILITY);
    Condition ownForFollowers =
        OTHER.VISIBILITY.eq(Visibility.FOLLOWERS.code()).and(OTHER.AUTHOR_ID.eq(POST.AUTHOR_ID));
    return selectOne()
        .from(OTHER)
        .where(OTHER.ID.eq(POST.BOOST_OF_ID))
        .and(OTHER.AUTHOR_ID.eq(POST.BOOST_OF_AUTHOR_ID))
        .and(OTHER.BOOST_OF_ID.isNull())
        .and(OTHER.VISIBILITY.eq(POST.VISIBILITY))
        .and(forEverybody.or(ownForFollowers));
  }

  private static Select<?> answers() {
    return selectOne().from(OTHER).where(OTHER.IN_REPLY_TO_ID.eq(POST.ID));
  }

  private static Select<?> boosts() {
    return selectOne().from(OTHER).where(OTHER.BOOST_OF_ID.eq(POST.ID));
  }
}
