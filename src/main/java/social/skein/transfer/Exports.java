package social.skein.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.graph.FollowKey;
import social.skein.graph.Lists;
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
    LISTS
  }

  /**
   * Writes a file in UTF-8, with CRLF at the end of lines, as RFC 4180 has it.
   *
   * @param here the host that people of this server are addressed by
   */
  public void write(long accountId, Content content, String here, OutputStream to)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(to, StandardCharsets.UTF_8)) {
      if (content == Content.LISTS) {
        lists(accountId, here, csv);
        return;
      }
      header(csv, content);
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

  private void lists(long accountId, String here, CsvWriter csv) {
    List<Lists.Entry> some;
    Lists.Entry last = null;
    do {
      some = lists.entries(accountId, last, AT_ONCE);
      for (Lists.Entry entry : some) {
        csv.writeRecord(entry.list(), entry.username() + "@" + here);
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
      case MUTES -> csv.writeRecord(Column.header(Kind.MUTES).split(","));
    }
  }

  private List<Exported> next(long accountId, Content content, FollowKey above) {
    return transactions.read(() ->
        switch (content) {
          case FOLLOWS, FOLLOWS_WITH_NOTES -> rows.follows(accountId, above, AT_ONCE);
          case BLOCKS -> rows.blocks(accountId, above, AT_ONCE);
          case MUTES -> rows.mutes(accountId, above, AT_ONCE);
          case LISTS -> List.of();
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
      case BLOCKS, LISTS -> List.of(address);
      case MUTES -> List.of(address, Boolean.toString(of.silent()));
    };
  }
}
