package social.skein.web;

/** A number that was counted up to a limit, as people read it. */
final class Count {
  private Count() {}

  static String capped(int count, int most) {
    return count > most ? most + "+" : Integer.toString(count);
  }
}
