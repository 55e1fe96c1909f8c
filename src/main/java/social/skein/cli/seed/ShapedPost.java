package social.skein.cli.seed;

/**
 * The text of a made-up post.
 *
 * @param language what it is written in, as an ISO 639-1 code
 * @param text 1 to 500 UTF-16 units, not blank
 */
public record ShapedPost(String language, String text) {}
