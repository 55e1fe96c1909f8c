package social.skein.post;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the web addresses in a text; {@code count.js} has the same rules. */
final class Links {

  private static final String STOP =
      "\\u0000-\\u0020\\u007f-\\u00a0<>\"`\\\\\\u00ab\\u00ad\\u00bb\\u061c\\u115f\\u1160\\u1680"
          + "\\u180e\\u2000-\\u200b\\u200e\\u200f\\u201c-\\u201f\\u2028-\\u202f\\u2039\\u203a"
          + "\\u205f-\\u206f\\u2800\\u3000-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\u3164\\ufeff"
          + "\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f\\uff5b\\uff5d\\uff61-\\uff64\\uffa0"
          + "\\ufff9-\\ufffc";

  private static final String PUNCTUATION =
      "\\u0021-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007e\\u2018\\u2019\\u2026";

  /** A name before the host ("bank.example@evil.example") misleads, so that is no link. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?<![A-Za-z0-9_])[hH][tT][tT][pP][sS]?://"
                  + "(?![PUNCTUATION])[^STOP/?#@]{1,253}+(?![^STOP/?#])[^STOP]*")
              .replace("PUNCTUATION", PUNCTUATION)
              .replace("STOP", STOP));

  private static final String TRAILING = ".,:;!?'*\u2018\u2019\u2026";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** Where a link lies in its text. */
  record Span(int start, int end) {}

  private Links() {}

  static List<Span> in(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), end(text, found)))
        .toList();
  }

  private static int end(String text, MatchResult found) {
    int[] unopened = unopened(found.group());
    int end = found.end();
    while (true) {
      char last = text.charAt(end - 1);
      int opening = OPENING.indexOf(last);
      int closing = CLOSING.indexOf(last);
      if (opening >= 0) {
        unopened[opening]++;
      } else if (closing >= 0 && unopened[closing] > 0) {
        unopened[closing]--;
      } else if (TRAILING.indexOf(last) < 0) {
        return end;
      }
      end--;
    }
  }

  private static int[] unopened(String address) {
    var unopened = new int[CLOSING.length()];
    for (int i = 0; i < address.length(); i++) {
      int opening = OPENING.indexOf(address.charAt(i));
      int closing = CLOSING.indexOf(address.charAt(i));
      if (opening >= 0) {
        unopened[opening]--;
      } else if (closing >= 0) {
        unopened[closing]++;
      }
    }
    return unopened;
  }
}
