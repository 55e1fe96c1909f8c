package social.skein.bench;

import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The page of home, made of posts that are at hand. */
public class Template {

  @Benchmark
  public Utf8ByteOutput home(Shown shown) {
    return shown.rendering().made();
  }

  /** What the home of somebody who follows so many is made of. */
  @State(Scope.Thread)
  public static class Shown {
    private static final Map<Integer, Rendering> BY_FOLLOWING = new ConcurrentHashMap<>();

    @Param({"10", "100", "1000", "5000"})
    public int following;

    static void use(int following, Rendering rendering) {
      BY_FOLLOWING.put(following, rendering);
    }

    @Setup(Level.Iteration)
    public void begin() {
      ThreadCpu.begin();
    }

    Rendering rendering() {
      return Objects.requireNonNull(BY_FOLLOWING.get(following));
    }
  }
}
