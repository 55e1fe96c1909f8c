package social.skein.search;

/**
 * A hashtag that was found.
 *
 * @param name as {@link social.skein.post.Piece.Hashtag} has it
 * @param posts on how many public posts it is that the viewer sees
 */
public record Hashtag(String name, int posts) {}
