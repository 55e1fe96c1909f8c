package social.skein.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the files, under the names that Mastodon gives them; the last four are ours. */
enum Column {
  ADDRESS("Account address"),
  BOOSTS("Show boosts"),
  NOTIFY("Notify on new posts"),
  LANGUAGES("Languages"),
  HIDE("Hide notifications"),
  LIST("List name"),
  SINCE("Following since"),
  NOTE("Private note"),
  PROOF("Proof of the date"),
  EXCLUSIVE("Exclusive");

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Optional<Column> titled(String cell) {
    return List.of(values()).stream()
        .filter(it -> it.title.equalsIgnoreCase(cell.strip()))
        .findFirst();
  }

  /** Which of them a file of that kind has. */
  static Set<Column> of(Kind kind) {
    return switch (kind) {
      case FOLLOWS -> EnumSet.of(ADDRESS, BOOSTS, NOTIFY, LANGUAGES, SINCE, NOTE, PROOF);
      case BLOCKS -> EnumSet.of(ADDRESS);
      case MUTES -> EnumSet.of(ADDRESS, HIDE);
      case LISTS -> EnumSet.of(LIST, ADDRESS, EXCLUSIVE);
    };
  }

  /** The first line of a file of that kind in Mastodon's format. */
  static String header(Kind kind) {
    return of(kind).stream()
        .filter(it -> it.compareTo(SINCE) < 0)
        .map(Column::title)
        .collect(Collectors.joining(","));
  }
}
