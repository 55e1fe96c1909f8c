package social.skein.bench;

/** What answers a home. */
public enum Engine {
  /** It asks only for what is new in the change log: the posts are kept. */
  INDEX("index", 1),

  /** It asks whether the reader follows hashtags, too. */
  SQL("SQL", 2);

  final String title;

  /** Which a page of home takes that was read before. */
  final int statements;

  Engine(String title, int statements) {
    this.title = title;
    this.statements = statements;
  }
}
