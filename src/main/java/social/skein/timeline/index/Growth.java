package social.skein.timeline.index;

/** How much room arrays get that have become too small. */
final class Growth {
  private static final int LEAST = 4;

  private Growth() {}

  /** Room for more than that many entries: a quarter more. */
  static int beyond(int entries) {
    return entries + Math.max(LEAST, entries / 4);
  }
}
