package social.skein.timeline;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import social.skein.platform.paging.Keyset;

/** The order of every timeline: newest first by id, and which part of it a page asks for. */
final class PostOrder {
  private PostOrder() {}

  static OrderField<Long> of(Keyset<Long> page, Field<Long> id) {
    return page.backwards() ? id.asc() : id.desc();
  }

  static Condition beside(Keyset<Long> page, Field<Long> id) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return id.lt(before);
    }
    return after == null ? noCondition() : id.gt(after);
  }
}
