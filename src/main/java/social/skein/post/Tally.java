package social.skein.post;

/**
 * How often others did something with a post.
 *
 * @param replies the answers that everybody may see: others would show in the number
 */
public record Tally(long replies, long boosts, long favourites) {
  static final Tally NONE = new Tally(0, 0, 0);
}
