package social.skein.account;

import static social.skein.platform.schema.Tables.ACCOUNT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** How a query that joins {@code account} reads an {@link Account} or an {@link Author}. */
public final class AccountRows {
  /** The columns to select. */
  public static final List<Field<?>> COLUMNS =
      List.of(
          ACCOUNT.ID,
          ACCOUNT.USERNAME,
          ACCOUNT.DISPLAY_NAME,
          ACCOUNT.ABOUT_ME,
          ACCOUNT.CREATED_AT,
          ACCOUNT.LAST_SEEN_AT,
          ACCOUNT.TIME_ZONE,
          ACCOUNT.LOCKED);

  private AccountRows() {}

  /** The columns to select for an {@link Author}, of {@code account} under whatever name. */
  public static List<Field<?>> authorColumns(social.skein.platform.schema.tables.Account table) {
    return List.of(table.ID, table.USERNAME, table.DISPLAY_NAME);
  }

  /** The author in a row that has these columns. */
  public static Author readAuthor(Record row, social.skein.platform.schema.tables.Account table) {
    return new Author(row.get(table.ID), row.get(table.USERNAME), row.get(table.DISPLAY_NAME));
  }

  /** The account in a row that has these columns. */
  public static Account read(Record row) {
    Long seen = row.get(ACCOUNT.LAST_SEEN_AT);
    String zone = row.get(ACCOUNT.TIME_ZONE);
    return new Account(
        row.get(ACCOUNT.ID),
        row.get(ACCOUNT.USERNAME),
        row.get(ACCOUNT.DISPLAY_NAME),
        row.get(ACCOUNT.ABOUT_ME),
        Instant.ofEpochMilli(row.get(ACCOUNT.CREATED_AT)),
        seen == null ? null : Instant.ofEpochMilli(seen),
        zone == null ? null : ZoneId.of(zone),
        row.get(ACCOUNT.LOCKED) == 1);
  }
}
