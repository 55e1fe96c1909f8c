package social.skein.post;

import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * One of a list in the order in which something was done.
 *
 * @param id of what was done
 */
record Marked<T>(long id, T item) {

  /** On which side of its key a page lies. */
  static Condition beside(Keyset<Long> page, Field<Long> id) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return id.lt(before);
    }
    return after == null ? noCondition() : id.gt(after);
  }

  static OrderField<Long> order(Keyset<Long> page, Field<Long> id) {
    return page.backwards() ? id.asc() : id.desc();
  }

  static <T> Slice<T> slice(List<Marked<T>> found, Keyset<Long> page) {
    return page.slice(found, marked -> Long.toString(marked.id())).map(Marked::item);
  }
}
