package social.skein.bench;

/** How much data a database holds; the planted readers' follows come on top. */
public enum Scale {
  TINY(6_000, 60_000, 5_000),
  POSTS_200K(10_000, 200_000, 200_000),
  POSTS_1M(10_000, 200_000, 1_000_000),
  POSTS_2M(10_000, 200_000, 2_000_000),
  ACCOUNTS_100K(100_000, 2_000_000, 2_000_000),
  ACCOUNTS_1M(1_000_000, 20_000_000, 20_000_000);

  final int accounts;
  final int follows;
  final int posts;

  Scale(int accounts, int follows, int posts) {
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
  }

  String inWords() {
    return "%,d posts by %,d people with %,d follows".formatted(posts, accounts, follows);
  }
}
