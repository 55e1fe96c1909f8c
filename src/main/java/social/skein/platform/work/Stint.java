package social.skein.platform.work;

/** How long a step has gone on: other writers wait for its end, however slow the machine is. */
public final class Stint {
  private static final long LONGEST_NANOS = 200_000_000;

  private final long begun = System.nanoTime();

  private Stint() {}

  public static Stint begin() {
    return new Stint();
  }

  /** Whether a step is to end with what it has done. */
  public boolean isOver() {
    return System.nanoTime() - begun > LONGEST_NANOS;
  }
}
