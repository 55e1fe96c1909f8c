package social.skein.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file.
 *
 * @param whole false when there are bytes in it that are not UTF-8, in the place of which it has
 *     {@link #LOST}
 */
record FileText(String words, boolean whole) {
  static final char LOST = '\ufffd';

  private static final char BYTE_ORDER_MARK = '\ufeff';

  static FileText of(byte[] bytes) {
    try {
      String words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FileText(withoutMark(words), true);
    } catch (CharacterCodingException e) {
      return new FileText(withoutMark(new String(bytes, StandardCharsets.UTF_8)), false);
    }
  }

  private static String withoutMark(String words) {
    return !words.isEmpty() && words.charAt(0) == BYTE_ORDER_MARK ? words.substring(1) : words;
  }

  /** Whether it cannot be words at all: no spreadsheet or archive is without this character. */
  boolean binary() {
    return words.indexOf('\0') >= 0;
  }
}
