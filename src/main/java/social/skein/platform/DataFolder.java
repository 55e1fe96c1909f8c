package social.skein.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the data directory is its owner's alone: e-mails, hashes and the secret. */
public final class DataFolder {
  private static final Set<String> OURS =
      Set.of("logs", "secret", "skein.db", "skein.db-wal", "skein.db-shm");

  private DataFolder() {}

  /**
   * Makes the folder if it is missing, and closes it to everybody but its owner; one that holds
   * other things too is left as open as it is.
   */
  public static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (isOurs(folder)) {
      close(folder, "rwx------");
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> OURS.contains(String.valueOf(file.getFileName())));
    }
  }

  /** Makes an empty file that only its owner may read, unless there is one; SQLite fills it. */
  public static void makeFile(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file);
      close(file, "rw-------");
    }
  }

  private static void close(Path path, String rights) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }
}
