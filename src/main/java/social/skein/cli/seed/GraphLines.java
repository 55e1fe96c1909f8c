package social.skein.cli.seed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Parses the lines of a follow graph, counting them so that a refusal can say where. */
final class GraphLines {

  private static final int LARGEST_ACCOUNT = 99_999_999;
  private static final int MOST_FOLLOWS = 100_000_000;
  private static final int END = -1;

  private final Path file;
  private final InputStream text;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private int line = 1;

  GraphLines(Path file, InputStream text) {
    this.file = file;
    this.text = text;
  }

  FollowGraph read() throws IOException, MalformedGraphException {
    GraphBuilder graph = new GraphBuilder(file);
    for (int next = next(); next != END; next = next()) {
      int follower = number(next, ' ');
      int followed = number(next(), '\n');
      if (follower == followed) {
        throw malformed("account " + follower + " follows itself");
      }
      if (line > MOST_FOLLOWS) {
        throw malformed("more than " + MOST_FOLLOWS + " follows");
      }
      graph.add(follower, followed);
      line++;
    }
    return graph.build();
  }

  private int number(int first, int terminator) throws IOException, MalformedGraphException {
    if (first == '-') {
      throw malformed("an account number is negative");
    }
    long number = 0;
    int digits = 0;
    int next = first;
    for (; next >= '0' && next <= '9'; next = next()) {
      number = number * 10 + (next - '0');
      digits++;
      if (number > LARGEST_ACCOUNT) {
        throw malformed("an account number is above " + LARGEST_ACCOUNT);
      }
    }
    boolean lastLineUnterminated = next == END && terminator == '\n';
    if (digits == 0 || (next != terminator && !lastLineUnterminated)) {
      throw malformed("expected two account numbers with one space between them");
    }
    return (int) number;
  }

  private int next() throws IOException, MalformedGraphException {
    if (at == limit) {
      fill();
    }
    return limit == 0 ? END : Byte.toUnsignedInt(buffer[at++]);
  }

  private void fill() throws IOException, MalformedGraphException {
    try {
      at = 0;
      limit = Math.max(0, text.read(buffer));
    } catch (EOFException cut) {
      throw unreadable("the file is cut short", cut);
    } catch (ZipException damaged) {
      throw unreadable("the gzip data is damaged", damaged);
    }
  }

  private MalformedGraphException unreadable(String reason, IOException cause) {
    MalformedGraphException malformed = malformed(reason);
    malformed.initCause(cause);
    return malformed;
  }

  private MalformedGraphException malformed(String reason) {
    return new MalformedGraphException(file, line, reason);
  }
}
