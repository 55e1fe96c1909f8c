package social.skein.bench;

import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The fifty planted readers who follow so many, of whom each measured call takes the next. */
@State(Scope.Thread)
public class Readers {
  @Param({"10", "100", "1000", "5000"})
  public int following;

  private long[] ids = {};
  private int turn;

  @Setup(Level.Trial)
  public void find(Opened opened) {
    ids = opened.application().readers(following);
  }

  /** Whose turn it is. */
  long next() {
    turn = (turn + 1) % ids.length;
    return ids[turn];
  }

  /** All of them. */
  LongStream ids() {
    return LongStream.of(ids);
  }
}
