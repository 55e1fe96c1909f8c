package social.skein.post;

/** A stretch of a post's text; a template says how each kind looks, and escapes it. */
public sealed interface Piece {

  /** Text without a meaning of its own, line breaks included. */
  record Plain(String text) implements Piece {}

  /** An http(s) address as it was written, and a short form of it to show. */
  record Link(String address, String shown) implements Piece {}

  /** A username as it was written, which need not exist, and the same with its sign. */
  record Mention(String username, String shown) implements Piece {}

  /** A hashtag's name in lower case without its sign, and as it was written. */
  record Hashtag(String name, String shown) implements Piece {}
}
