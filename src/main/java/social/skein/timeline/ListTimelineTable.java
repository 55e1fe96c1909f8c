package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;

/** The timeline of a list. */
@Component
class ListTimelineTable {
  private final DSLContext sql;
  private final Dialect dialect;

  ListTimelineTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  List<TimelineEntry> page(ListRules list, Keyset<Long> page) {
    return query(list, page).fetch(EntryRows::read);
  }

  ResultQuery<?> query(ListRules list, Keyset<Long> page) {
    Table<Record1<Long>> ids = AuthorPull.of(list, page, dialect).asTable("listed");
    return EntryRows.among(sql, ids, field(name("listed", "id"), Long.class), list.viewer())
        .orderBy(PostOrder.of(page, EntryRows.ENTRY.ID));
  }
}
