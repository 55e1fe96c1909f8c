package social.skein.bench;

/** What answers a home. */
public enum Engine {
  INDEX("index"),
  SQL("SQL");

  final String title;

  Engine(String title) {
    this.title = title;
  }
}
