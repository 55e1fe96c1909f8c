package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.POST;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import social.skein.graph.Barriers;
import social.skein.platform.id.Ids;
import social.skein.platform.schema.tables.Post;

/** What a timeline made of authors shows, and what all such timelines do with boosts. */
interface AuthorRules {
  /** The author in {@link #authors}. */
  Field<Long> AUTHOR = field(name("author", "author_id"), Long.class);

  long DAY = Ids.span(Duration.ofDays(1));
  Post ORIGINAL = POST.as("original");
  Post OTHER = POST.as("other");

  /** Who reads it. */
  long viewer();

  /** Which ends mutes. */
  Instant now();

  /** Whose posts and boosts are candidates. */
  Table<Record1<Long>> authors();

  /** Whether a row of one of these authors shows. */
  Condition show(Post row);

  /** Whether an original stands in the timeline itself. */
  Condition showsItself(Post original);

  /** Whether somebody's boost is a candidate, as far as that depends on who boosts. */
  Condition isHeard(Post boost);

  /** A boost that is wanted, unless the same showed within the day before it. */
  default Condition showAsBoost(Post row) {
    Condition wanted =
        not(
            Barriers.boostsHiddenBy(viewer(), row.AUTHOR_ID)
                .or(Barriers.between(viewer(), row.BOOST_OF_AUTHOR_ID))
                .or(Barriers.mutedBy(viewer(), row.BOOST_OF_AUTHOR_ID, now())));
    Condition original =
        notExists(
            selectOne()
                .from(ORIGINAL)
                .where(ORIGINAL.ID.eq(row.BOOST_OF_ID))
                .and(ORIGINAL.ID.gt(row.ID.minus(DAY)))
                .and(showsItself(ORIGINAL)));
    Condition other =
        notExists(
            selectOne()
                .from(OTHER)
                .where(OTHER.BOOST_OF_ID.eq(row.BOOST_OF_ID))
                .and(OTHER.ID.lt(row.ID))
                .and(OTHER.ID.gt(row.ID.minus(DAY)))
                .and(isHeard(OTHER))
                .and(not(Barriers.boostsHiddenBy(viewer(), OTHER.AUTHOR_ID))));
    return wanted.and(original).and(other);
  }
}
