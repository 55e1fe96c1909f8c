package social.skein.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The application over one of the databases, while it is measured. */
@State(Scope.Thread)
public class Opened {
  @Param public Store store = Store.SQLITE;

  @Param public Scale scale = Scale.TINY;

  private @Nullable Application application;

  @Setup(Level.Trial)
  public void open() {
    application = Application.open(store, scale);
  }

  @Setup(Level.Iteration)
  public void begin() {
    ThreadCpu.begin();
  }

  @TearDown(Level.Trial)
  public void close() {
    application().close();
  }

  Application application() {
    if (application == null) {
      throw new IllegalStateException("not opened");
    }
    return application;
  }
}
