package social.skein.web;

import java.util.function.IntSupplier;

/** How much the reader of one page has not read: counted once, and only if the page says it. */
final class Unread {
  private static final int UNKNOWN = -1;

  private final int most;
  private final IntSupplier count;
  private int counted = UNKNOWN;

  /**
   * What was not counted yet.
   *
   * @param most as far as it is counted
   */
  Unread(int most, IntSupplier count) {
    this.most = most;
    this.count = count;
  }

  static Unread nothing() {
    return new Unread(0, () -> 0);
  }

  String words() {
    if (counted == UNKNOWN) {
      counted = count.getAsInt();
    }
    return Count.capped(counted, most);
  }
}
