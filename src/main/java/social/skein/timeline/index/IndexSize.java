package social.skein.timeline.index;

/**
 * How much an index holds.
 *
 * @param bytes what its arrays take
 * @param budget how many bytes they may take
 * @param tail how many posts of each author are kept at least, of those who wrote as many
 */
public record IndexSize(int accounts, long follows, long posts, long bytes, long budget, int tail) {

  /** The same in words. */
  public String inWords() {
    String kept =
        tail == Integer.MAX_VALUE ? "all of them" : "of each author the newest %,d".formatted(tail);
    return "%,d accounts, %,d follows, %,d posts (%s) in %,d of %,d kB"
        .formatted(accounts, follows, posts, kept, bytes >> 10, budget >> 10);
  }
}
