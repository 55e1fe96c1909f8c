package social.skein.web;

import java.util.function.IntSupplier;
import social.skein.notification.Notifications;

/** How much the reader of one page has not read: counted once, and only if the page says it. */
final class Unread {
  private static final int UNKNOWN = -1;

  private final IntSupplier count;
  private int counted = UNKNOWN;

  Unread(IntSupplier count) {
    this.count = count;
  }

  static Unread nothing() {
    return new Unread(() -> 0);
  }

  String words() {
    if (counted == UNKNOWN) {
      counted = count.getAsInt();
    }
    return Count.capped(counted, Notifications.MOST_COUNTED);
  }
}
