package social.skein.post;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.HASHTAG_POST;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of the hashtags that are noted of posts. */
@Component
@Order(4)
class HashtagInvariants implements Invariants {
  private final DSLContext sql;

  HashtagInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("The hashtags of every public post are noted", "posts with one", this::noted),
        new Invariant(
            "Only hashtags of public posts are noted, with who wrote them",
            "hashtags of posts",
            this::stray));
  }

  private Finding noted() {
    Field<String> noted =
        field(
            select(groupConcat(HASHTAG_POST.NAME).separator(" "))
                .from(HASHTAG_POST)
                .where(HASHTAG_POST.POST_ID.eq(POST.ID)));
    return Finding.ofAll(
        sql.select(POST.ID, POST.TEXT, noted).from(POST).where(mayHaveSome()),
        row -> !Piece.Hashtag.in(row.value2(), Visibility.PUBLIC).equals(names(row.value3())),
        row -> "post " + row.value1());
  }

  private static Set<String> names(@Nullable String listed) {
    return listed == null ? Set.of() : Set.of(listed.split(" ", -1));
  }

  private static Condition mayHaveSome() {
    return POST.BOOST_OF_ID
        .isNull()
        .and(POST.VISIBILITY.eq(Visibility.PUBLIC.code()))
        .and(POST.TEXT.contains("#"));
  }

  private Finding stray() {
    return Finding.ofBroken(
        sql.fetchCount(HASHTAG_POST),
        sql.select(HASHTAG_POST.NAME, HASHTAG_POST.POST_ID)
            .from(HASHTAG_POST)
            .where(
                notExists(
                    selectOne()
                        .from(POST)
                        .where(POST.ID.eq(HASHTAG_POST.POST_ID))
                        .and(POST.AUTHOR_ID.eq(HASHTAG_POST.AUTHOR_ID))
                        .and(
                            POST.IN_REPLY_TO_AUTHOR_ID.isNotDistinctFrom(
                                HASHTAG_POST.IN_REPLY_TO_AUTHOR_ID))
                        .and(mayHaveSome()))),
        row -> "#" + row.value1() + " of post " + row.value2());
  }
}
