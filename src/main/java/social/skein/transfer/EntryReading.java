package social.skein.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.skein.graph.Lists;
import social.skein.graph.Notes;
import social.skein.platform.text.PlainText;

/** Makes of the cells of a line what it asks for, and knows what earlier lines asked for. */
final class EntryReading {
  private final String here;
  private final Map<String, Integer> lines = new HashMap<>();

  EntryReading(String here) {
    this.here = here;
  }

  Entry read(int number, Header header, List<String> cells) {
    String words = header.cell(Column.ADDRESS, cells);
    if (words.isEmpty() && header.has(Column.EXCLUSIVE)) {
      return ofList(number, header, cells);
    }
    Address address = Address.of(words, here);
    String shown = PlainText.first(Address.LIMIT, PlainText.lineOf(words));
    if (address.problem() == Fate.ADDRESS) {
      return Entry.broken(number, shown, Fate.ADDRESS);
    }
    String name = address.username() == null ? words.toLowerCase(Locale.ROOT) : address.username();
    String list = header.has(Column.LIST) ? list(header.cell(Column.LIST, cells)) : null;
    String key = list == null ? name : list.toLowerCase(Locale.ROOT) + "\n" + name;
    Integer earlier = lines.putIfAbsent(key, number);
    try {
      Wish wish = wish(shown, address.username(), list, header, cells);
      Fate problem = earlier == null ? problem(address, wish, header, cells) : Fate.DUPLICATE;
      return new Entry(number, wish, problem, earlier, header.cell(Column.PROOF, cells));
    } catch (DateTimeException | UnreadableCell e) {
      Wish bare = new Wish(shown, address.username(), null, null, null, null, null, list, null);
      return new Entry(number, bare, Fate.CELL, null, "");
    }
  }

  /** In our files a list stands in a line of its own, which also keeps one with nobody on it. */
  private Entry ofList(int number, Header header, List<String> cells) {
    String name = list(header.cell(Column.LIST, cells));
    Integer earlier = lines.putIfAbsent(name.toLowerCase(Locale.ROOT) + "\n", number);
    try {
      Wish wish = Wish.ofList(name, yes(header.cell(Column.EXCLUSIVE, cells)));
      Fate named = unnamed(name) ? Fate.LIST_NAME : null;
      return new Entry(number, wish, earlier == null ? named : Fate.DUPLICATE, earlier, "");
    } catch (UnreadableCell e) {
      return new Entry(number, Wish.ofList(name, null), Fate.CELL, null, "");
    }
  }

  private static boolean unnamed(String list) {
    return list.isEmpty() || list.codePointCount(0, list.length()) > Lists.LONGEST_NAME;
  }

  private static String list(String cell) {
    return PlainText.first(Lists.LONGEST_NAME + 1, PlainText.lineOf(cell));
  }

  private static Wish wish(
      String shown,
      @Nullable String username,
      @Nullable String list,
      Header header,
      List<String> cells) {
    String since = header.cell(Column.SINCE, cells);
    String note = PlainText.of(header.cell(Column.NOTE, cells));
    return new Wish(
        shown,
        username,
        yes(header.cell(Column.BOOSTS, cells)),
        yes(header.cell(Column.NOTIFY, cells)),
        yes(header.cell(Column.HIDE, cells)),
        since.isEmpty() ? null : date(since),
        PlainText.isBlank(note) ? null : note,
        list,
        null);
  }

  private static @Nullable Boolean yes(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw new UnreadableCell();
    };
  }

  /** To the millisecond, as the database keeps it. */
  private static Instant date(String cell) {
    Instant date = OffsetDateTime.parse(cell).toInstant().truncatedTo(ChronoUnit.MILLIS);
    if (date.isBefore(Instant.EPOCH)) {
      throw new UnreadableCell();
    }
    return date;
  }

  private static @Nullable Fate problem(
      Address address, Wish wish, Header header, List<String> cells) {
    String note = wish.note();
    String list = wish.list();
    if (list != null && unnamed(list)) {
      return Fate.LIST_NAME;
    }
    if (!header.cell(Column.EXCLUSIVE, cells).isEmpty()) {
      return Fate.EXCLUSIVE;
    }
    boolean longNote = note != null && note.codePointCount(0, note.length()) > Notes.LIMIT;
    return longNote ? Fate.NOTE : address.problem();
  }

  private static final class UnreadableCell extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
