package social.skein.bench;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The application over one of the databases, as it was opened for measuring. */
@State(Scope.Thread)
public class Opened {
  private static final AtomicReference<@Nullable Application> CURRENT = new AtomicReference<>();
  private static final AtomicReference<@Nullable Query> POSTS_BY_ID = new AtomicReference<>();

  @Param public Store store = Store.SQLITE;

  @Param public Scale scale = Scale.TINY;

  @Param public Engine engine = Engine.SQL;

  /** Opening it takes longer than measuring it, so all measurements of it share it. */
  static void use(Application application) {
    CURRENT.set(application);
  }

  /** What its index asks of the database for posts that are not kept. */
  static void use(Query postsById) {
    POSTS_BY_ID.set(postsById);
  }

  @Setup(Level.Iteration)
  public void begin() {
    ThreadCpu.begin();
  }

  Application application() {
    return Objects.requireNonNull(CURRENT.get());
  }

  Query postsById() {
    return Objects.requireNonNull(POSTS_BY_ID.get());
  }
}
