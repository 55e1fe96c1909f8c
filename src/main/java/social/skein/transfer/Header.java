package social.skein.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which cell of a line each column stands. */
final class Header {
  private final Map<Column, Integer> places;
  private final boolean written;

  private Header(Map<Column, Integer> places, boolean written) {
    this.places = places;
    this.written = written;
  }

  /**
   * As the first line of a file says, or as files without titles have it. Nothing when it is of
   * another kind of file: whoever mutes somebody must not follow them for a wrong choice.
   */
  static Optional<Header> of(Kind kind, List<String> first) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < first.size(); i++) {
      int place = i;
      Column.titled(first.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
    }
    Set<Column> known = Column.of(kind);
    if (!places.isEmpty()) {
      return places.keySet().containsAll(needed(kind)) && known.containsAll(places.keySet())
          ? Optional.of(new Header(places, true))
          : Optional.empty();
    }
    List<Column> bare = needed(kind);
    if (first.size() != bare.size() || first.getFirst().startsWith("#")) {
      return Optional.empty();
    }
    bare.forEach(column -> places.put(column, bare.indexOf(column)));
    return Optional.of(new Header(places, false));
  }

  /** What there has to be, in the order of files without titles. */
  private static List<Column> needed(Kind kind) {
    return switch (kind) {
      case FOLLOWS, BLOCKS, MUTES -> List.of(Column.ADDRESS);
      case LISTS -> List.of(Column.LIST, Column.ADDRESS);
    };
  }

  /** Whether the first line holds titles, and nobody. */
  boolean written() {
    return written;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** What stands in that column, without space around it; empty where the file has none. */
  String cell(Column column, List<String> cells) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** Whether a cell goes over several lines that must not: only notes do. */
  boolean runsOn(List<String> cells) {
    Integer note = places.get(Column.NOTE);
    for (int i = 0; i < cells.size(); i++) {
      if ((note == null || i != note) && Lines.breaks(cells.get(i)) > 0) {
        return true;
      }
    }
    return false;
  }
}
