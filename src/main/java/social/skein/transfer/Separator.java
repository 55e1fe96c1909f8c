package social.skein.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands between cells: spreadsheets of many countries put other signs there than commas. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private static final Pattern SAID = Pattern.compile("(?i)\"?sep=([,;\t]?)\"?");

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /** The one that a line before all others says, as Excel writes and reads it. */
  static Optional<Separator> said(String firstLine) {
    Matcher said = SAID.matcher(firstLine);
    if (!said.matches()) {
      return Optional.empty();
    }
    // a tab at the end of a line has been taken for space around it
    String sign = said.group(1).isEmpty() ? "\t" : said.group(1);
    return Stream.of(values()).filter(it -> it.sign == sign.charAt(0)).findFirst();
  }

  /** The one by which a first line has most titles, or else an address at its end. */
  static Separator of(String firstLine, String here) {
    return Stream.of(SEMICOLON, TAB)
        .reduce(COMMA, (one, other) -> better(one, other, firstLine, here));
  }

  private static Separator better(Separator one, Separator other, String line, String here) {
    Comparator<Separator> sense = Comparator.comparingInt(it -> it.sense(line, here));
    return sense.compare(one, other) >= 0 ? one : other;
  }

  private int sense(String line, String here) {
    List<String> cells =
        Arrays.stream(line.split(Pattern.quote(String.valueOf(sign)), -1))
            .map(Separator::bare)
            .toList();
    long titles = cells.stream().filter(it -> Column.titled(it).isPresent()).count();
    boolean address = Address.of(cells.getLast(), here).problem() != Fate.ADDRESS;
    return 2 * Math.toIntExact(titles) + (address ? 1 : 0);
  }

  private static String bare(String cell) {
    String words = cell.strip();
    boolean quoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
    return quoted ? words.substring(1, words.length() - 1) : words;
  }
}
