package social.skein.timeline;

import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.POST;

import org.jooq.Condition;
import org.jooq.OrderField;
import social.skein.platform.paging.Keyset;

/** The order of every timeline: newest first by id, and which part of it a page asks for. */
final class PostOrder {
  private PostOrder() {}

  static OrderField<Long> of(Keyset<Long> page) {
    return page.backwards() ? POST.ID.asc() : POST.ID.desc();
  }

  static Condition beside(Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return POST.ID.lt(before);
    }
    return after == null ? noCondition() : POST.ID.gt(after);
  }
}
