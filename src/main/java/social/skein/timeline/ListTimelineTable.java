package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;

/** The timeline of a list, in the two forms that {@link HomeTable} has for the same reasons. */
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
    Table<Record1<Long>> ids =
        switch (dialect) {
          case SQLITE -> boundedPull(list, page).asTable("listed");
          case POSTGRESQL -> headOfEach(list, page).asTable("listed");
        };
    return EntryRows.among(sql, ids, field(name("listed", "id"), Long.class), list.viewer())
        .orderBy(PostOrder.of(page, EntryRows.ENTRY.ID));
  }

  private static Select<Record1<Long>> boundedPull(ListRules list, Keyset<Long> page) {
    return select(POST.ID)
        .from(list.authors())
        .join(POST)
        .on(POST.AUTHOR_ID.eq(ListRules.AUTHOR))
        .where(PostOrder.beside(page, POST.ID))
        .and(list.show(POST))
        .orderBy(PostOrder.of(page, POST.ID))
        .limit(page.limit());
  }

  private static Select<Record1<Long>> headOfEach(ListRules list, Keyset<Long> page) {
    var head =
        select(POST.ID)
            .from(POST)
            .where(POST.AUTHOR_ID.eq(ListRules.AUTHOR))
            .and(PostOrder.beside(page, POST.ID))
            .and(list.show(POST))
            .orderBy(PostOrder.of(page, POST.ID))
            .limit(page.limit())
            .asTable("head");
    Field<Long> id = field(name("head", "id"), Long.class);
    return select(id)
        .from(list.authors())
        .crossJoin(lateral(head))
        .orderBy(PostOrder.of(page, id))
        .limit(page.limit());
  }
}
