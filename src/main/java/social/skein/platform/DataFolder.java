package social.skein.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data directory is its owner's alone: it holds e-mails, hashes and the secret. */
public final class DataFolder {
  private DataFolder() {}

  /** Makes the folder if it is missing, and closes it to everybody but its owner. */
  public static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
