package social.skein.bench.index;

import java.util.Map;

/** How much an index holds; the planted readers and their follows come on top. */
public enum Size {
  TINY(6_000, 60_000, 60_000),
  ACCOUNTS_10K(10_000, 200_000, 200_000),
  POSTS_200K(100_000, 1_000_000, 200_000),
  POSTS_2M(100_000, 1_000_000, 2_000_000),
  POSTS_20M(100_000, 1_000_000, 20_000_000),
  ACCOUNTS_1M(1_000_000, 20_000_000, 20_000_000),
  // these are only weighed
  SMALL(10_000, 200_000, 1_000_000),
  MIDDLE(100_000, 1_000_000, 1_000_000);

  final int accounts;
  final int follows;
  final int posts;

  Size(int accounts, int follows, int posts) {
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
  }

  String inWords() {
    return "%,d accounts, %,d follows, %,d posts".formatted(accounts, follows, posts);
  }

  /** Where something about a group was measured, as JMH knows it. */
  Map<String, String> where(Group group) {
    return Map.of("size", name(), "group", group.name());
  }
}
