package social.skein.cli.seed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads follow graphs from gzip files with one {@code follower followed} pair per line. */
public final class GraphFile {

  private GraphFile() {}

  /**
   * Reads a whole graph, or nothing. Accounts are numbered 0 to N-1 and each is named on some line;
   * at most 100,000,000 accounts and as many follows.
   *
   * @throws MalformedGraphException if the file is not gzip, cut short or empty, or a line is not
   *     two account numbers with one space between them, is a self-follow or a repetition, or the
   *     numbers leave one out
   * @throws IOException if the file cannot be opened or read
   */
  public static FollowGraph read(Path file) throws IOException, MalformedGraphException {
    try (InputStream compressed = Files.newInputStream(file)) {
      return new GraphLines(file, open(file, compressed)).read();
    }
  }

  private static InputStream open(Path file, InputStream compressed)
      throws IOException, MalformedGraphException {
    try {
      return new GZIPInputStream(compressed, 1 << 16);
    } catch (ZipException | EOFException notGzip) {
      String reason = Files.size(file) == 0 ? "the file is empty" : "the file is not gzip";
      MalformedGraphException malformed = new MalformedGraphException(file, 1, reason);
      malformed.initCause(notGzip);
      throw malformed;
    }
  }
}
