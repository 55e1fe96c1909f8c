package social.skein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches over a data directory of a user: what is in it, and a canary database where there is
 * none, must be the same, byte for byte, after the suite.
 */
final class Canary {
  private static final String DATABASE = "skein.db";

  private final Path folder;
  private final boolean madeFolder;
  private final boolean planted;
  private final SortedMap<String, String> before;

  private Canary(Path folder, boolean madeFolder, boolean planted) {
    this.folder = folder;
    this.madeFolder = madeFolder;
    this.planted = planted;
    this.before = digests(folder);
  }

  static Canary in(Path folder) {
    try {
      boolean made = Files.notExists(folder);
      Files.createDirectories(folder);
      Path database = folder.resolve(DATABASE);
      boolean plant = Files.notExists(database);
      if (plant) {
        Files.writeString(database, "a canary: no test may touch this\n");
      }
      return new Canary(folder, made, plant);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What changed since, a line for each file; empty when all is well. */
  List<String> changes() {
    SortedMap<String, String> after = digests(folder);
    var all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet().stream()
        .filter(file -> !String.valueOf(before.get(file)).equals(String.valueOf(after.get(file))))
        .map(file -> what(before.containsKey(file), after.containsKey(file)) + folder.resolve(file))
        .toList();
  }

  private static String what(boolean before, boolean after) {
    return before && after ? "changed " : before ? "deleted " : "made ";
  }

  /** Takes the canary away, and the folder if nothing else was in it or came into it. */
  void leave() {
    try {
      if (planted) {
        Files.deleteIfExists(folder.resolve(DATABASE));
      }
      if (madeFolder && digests(folder).isEmpty()) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> digests(Path folder) {
    var digests = new TreeMap<String, String>();
    if (Files.notExists(folder)) {
      return digests;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(folder.relativize(file).toString(), digest(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests;
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.getLastModifiedTime(file).toString().getBytes(StandardCharsets.UTF_8));
      try (var bytes = Files.newInputStream(file)) {
        byte[] part = new byte[1 << 16];
        for (int read = bytes.read(part); read > 0; read = bytes.read(part)) {
          digest.update(part, 0, read);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
