package social.skein.transfer;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/** A text and where each of its lines begins, whatever ends them. */
final class Lines {
  private final char[] text;
  private final int[] starts;

  private Lines(char[] text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static Lines of(String words) {
    char[] text = words.toCharArray();
    int[] starts = new int[breaks(words) + 1];
    int count = 1;
    for (int i = 0; i < text.length; i++) {
      if (endsLine(text, i)) {
        starts[count++] = i + 1;
      }
    }
    boolean last = starts[count - 1] == text.length;
    return new Lines(text, Arrays.copyOf(starts, last ? count - 1 : count));
  }

  /** How many times a text breaks off into another line. */
  static int breaks(String words) {
    char[] text = words.toCharArray();
    int breaks = 0;
    for (int i = 0; i < text.length; i++) {
      breaks += endsLine(text, i) ? 1 : 0;
    }
    return breaks;
  }

  private static boolean endsLine(char[] text, int i) {
    return endsLine(text[i], i + 1 == text.length ? 0 : text[i + 1]);
  }

  static boolean endsLine(char sign, char next) {
    return sign == '\n' || (sign == '\r' && next != '\n');
  }

  int count() {
    return starts.length;
  }

  /** The text from that line on, counted from 0. */
  Reader from(int line) {
    return new CharArrayReader(text, starts[line], text.length - starts[line]);
  }

  /** The first line in which something stands. */
  String first() {
    for (int line = 0; line < count(); line++) {
      String words = beginning(line, Integer.MAX_VALUE);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  /** Some of what stands in that line. */
  String beginning(int line, int most) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length;
    return new String(text, starts[line], Math.min(most, end - starts[line])).strip();
  }

  /** Whether quotation marks are left open from that line to the end. */
  boolean leftOpen(int line) {
    boolean open = false;
    for (int i = starts[line]; i < text.length; i++) {
      open ^= text[i] == '"';
    }
    return open;
  }
}
