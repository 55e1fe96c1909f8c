package social.skein.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The text of a file.
 *
 * @param strange which of its lines, from 0, are not in UTF-8; they are read as Windows-1252, in
 *     which every byte is some letter, so that a person knows them again
 */
record FileText(String words, BitSet strange) {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** How many bytes show well enough what all are. */
  private static final int SOME = 1_000;

  static FileText of(byte[] bytes) {
    try {
      return new FileText(withoutMark(utf8(bytes)), new BitSet());
    } catch (CharacterCodingException e) {
      return lineByLine(bytes);
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static FileText lineByLine(byte[] bytes) {
    StringBuilder words = new StringBuilder(bytes.length);
    BitSet strange = new BitSet();
    var line = new ByteArrayOutputStream();
    int number = 0;
    for (int i = 0; i < bytes.length; i++) {
      line.write(bytes[i]);
      if (i + 1 == bytes.length || Lines.endsLine((char) bytes[i], (char) bytes[i + 1])) {
        try {
          words.append(utf8(line.toByteArray()));
        } catch (CharacterCodingException e) {
          strange.set(number);
          words.append(line.toString(LATIN));
        }
        line.reset();
        number++;
      }
    }
    return new FileText(withoutMark(words.toString()), strange);
  }

  private static String withoutMark(String words) {
    return !words.isEmpty() && words.charAt(0) == BYTE_ORDER_MARK ? words.substring(1) : words;
  }

  /** Whether it cannot be words at all: no spreadsheet or archive is without this character. */
  boolean binary() {
    return words.indexOf('\0') >= 0;
  }

  /** Whether bytes are words in UTF-16: they begin so, or every other one of them is 0. */
  static boolean utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    boolean marked =
        bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
            || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, SOME);
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    return marked || Math.min(zeros[0], zeros[1]) == 0 && zeros[0] + zeros[1] > looked / 4;
  }
}
