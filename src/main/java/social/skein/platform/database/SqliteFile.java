package social.skein.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import social.skein.platform.StartRefused;

/**
 * Looks at an SQLite file before anything opens it, so that another program's file stays untouched.
 * The header's layout: https://www.sqlite.org/fileformat2.html#the_database_header
 */
final class SqliteFile {
  static final int APPLICATION_ID = 0x536b6569;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int APPLICATION_ID_AT = 68;

  private SqliteFile() {}

  /** Refuses the start when the file exists and is not a Skein database that we may read. */
  static void check(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new StartRefused("The database " + file + " is a folder, not a file.");
      }
      if (Files.notExists(file) || Files.size(file) == 0) {
        return;
      }
      if (!Files.isReadable(file) || !Files.isWritable(file)) {
        throw new StartRefused(
            "The database " + file + " cannot be read and written: check its owner and rights.");
      }
      byte[] header = header(file);
      if (header.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
        throw new StartRefused(
            "The file " + file + " is not an SQLite database; it was left as is.");
      }
      // A crash before the first checkpoint leaves our mark in the write-ahead log alone.
      boolean marked = ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) == APPLICATION_ID;
      if (!marked && !hasWriteAheadLog(file)) {
        throw new StartRefused(
            "The file " + file + " is another program's database, not Skein's; it was left as is.");
      }
    } catch (IOException e) {
      throw new StartRefused("The database " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static byte[] header(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEADER);
    }
  }

  private static boolean hasWriteAheadLog(Path file) throws IOException {
    Path log = Path.of(file + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }
}
