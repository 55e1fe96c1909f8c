package social.skein.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import social.skein.graph.FollowKey;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.platform.database.Transactions;
import social.skein.transfer.ExportTable.Exported;

/**
 * Writes files of whom somebody follows, blocks, mutes and lists, in Mastodon's columns or in ours;
 * as large as need be, since some rows at a time are read, and none while a slow reader is waited
 * for.
 */
@Service
public class Exports {
  private static final int AT_ONCE = 1_000;

  private final ExportTable rows;
  private final Lists lists;
  private final DateProofs proofs;
  private final Transactions transactions;

  Exports(ExportTable rows, Lists lists, DateProofs proofs, Transactions transactions) {
    this.rows = rows;
    this.lists = lists;
    this.proofs = proofs;
    this.transactions = transactions;
  }

  /** What there is to be had. */
  public enum Content {
    FOLLOWS,
    /** With dates and notes, which other servers skip over. */
    FOLLOWS_WITH_NOTES,
    BLOCKS,
    MUTES,
    /** A line for each list that somebody is on. */
    LISTS,
    /**
     * With a line for each list, also where nobody is on it, that tells whether it is exclusive.
     */
    LISTS_WITH_SETTINGS
  }

  /**
   * Writes a file in UTF-8, with CRLF at the end of lines, as RFC 4180 has it.
   *
   * @param here the host that people of this server are addressed by
   */
  public void write(long accountId, Content content, String here, OutputStream to)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(to, StandardCharsets.UTF_8)) {
      header(csv, content);
      if (content == Content.LISTS || content == Content.LISTS_WITH_SETTINGS) {
        lists(accountId, content, here, csv);
        return;
      }
      FollowKey above = ExportTable.START;
      List<Exported> some;
      do {
        some = next(accountId, content, above);
        for (Exported person : some) {
          csv.writeRecord(cells(accountId, content, person, person.username() + "@" + here));
          above = person.key();
        }
      } while (some.size() == AT_ONCE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void lists(long accountId, Content content, String here, CsvWriter csv) {
    boolean settings = content == Content.LISTS_WITH_SETTINGS;
    if (settings) {
      for (PeopleList list : lists.of(accountId)) {
        csv.writeRecord(list.name(), "", Boolean.toString(list.exclusive()));
      }
    }
    List<Lists.Entry> some;
    Lists.Entry last = null;
    do {
      some = lists.entries(accountId, last, AT_ONCE);
      for (Lists.Entry entry : some) {
        String address = entry.username() + "@" + here;
        csv.writeRecord(
            settings ? List.of(entry.list(), address, "") : List.of(entry.list(), address));
        last = entry;
      }
    } while (some.size() == AT_ONCE);
  }

  /** Mastodon's files of blocks and of lists have none. */
  private static void header(CsvWriter csv, Content content) {
    switch (content) {
      case FOLLOWS -> csv.writeRecord(Column.header(Kind.FOLLOWS).split(","));
      case FOLLOWS_WITH_NOTES ->
          csv.writeRecord(Column.of(Kind.FOLLOWS).stream().map(Column::title).toList());
      case BLOCKS, LISTS -> {}
      case LISTS_WITH_SETTINGS ->
          csv.writeRecord(
              Stream.of(Column.LIST, Column.ADDRESS, Column.EXCLUSIVE).map(Column::title).toList());
      case MUTES -> csv.writeRecord(Column.header(Kind.MUTES).split(","));
    }
  }

  private List<Exported> next(long accountId, Content content, FollowKey above) {
    return transactions.read(() ->
        switch (content) {
          case FOLLOWS, FOLLOWS_WITH_NOTES -> rows.follows(accountId, above, AT_ONCE);
          case BLOCKS -> rows.blocks(accountId, above, AT_ONCE);
          case MUTES -> rows.mutes(accountId, above, AT_ONCE);
          case LISTS, LISTS_WITH_SETTINGS -> List.of();
        });
  }

  private List<String> cells(long accountId, Content content, Exported of, String address) {
    String boosts = Boolean.toString(!of.boostsHidden());
    String watched = Boolean.toString(of.watched());
    return switch (content) {
      case FOLLOWS -> List.of(address, boosts, watched, "");
      case FOLLOWS_WITH_NOTES ->
          List.of(
              address,
              boosts,
              watched,
              "",
              of.since().toString(),
              of.note(),
              proofs.of(accountId, of.id(), of.since()));
      case BLOCKS, LISTS, LISTS_WITH_SETTINGS -> List.of(address);
      case MUTES -> List.of(address, Boolean.toString(of.silent()));
    };
  }
}
