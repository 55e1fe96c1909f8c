package social.skein.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Proves that the suite cannot touch a user's data: around all tests of a JVM it watches the
 * default data directory and the one of {@code SKEIN_DATA_DIR}, and ends the JVM when anything in
 * them changed. Do not run Skein itself on them meanwhile.
 */
public final class UsersDataGuard implements LauncherSessionListener {
  private static final int TOUCHED = 97;
  private static final List<Canary> CANARIES = new ArrayList<>();

  /** The directories that a user's data may be in. */
  static List<Path> folders() {
    String set = System.getenv("SKEIN_DATA_DIR");
    return Stream.of("data", set == null ? "data" : set)
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .distinct()
        .toList();
  }

  /** Whether this guard watches: a test asks, since a guard that is not called finds nothing. */
  static boolean watches() {
    return CANARIES.size() == folders().size();
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    folders().forEach(folder -> CANARIES.add(Canary.in(folder)));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    List<String> changes = CANARIES.stream().flatMap(canary -> canary.changes().stream()).toList();
    CANARIES.forEach(Canary::leave);
    CANARIES.clear();
    if (!changes.isEmpty()) {
      System.err.println("THE TESTS TOUCHED A USER'S DATA: " + String.join(", ", changes));
      System.err.flush();
      Runtime.getRuntime().halt(TOUCHED);
    }
  }
}
