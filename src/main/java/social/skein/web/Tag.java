package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import social.skein.platform.text.PlainText;
import social.skein.post.Piece;

/**
 * A hashtag as pages link to it.
 *
 * @param name as {@link Piece.Hashtag} has it
 */
public record Tag(String name) {

  /** Reads {@code tag=}, where without a name all of Explore is meant. */
  static Optional<Tag> read(String typed) {
    String name = Piece.Hashtag.name(PlainText.lineOf(typed));
    return name.isEmpty() ? Optional.empty() : Optional.of(new Tag(name));
  }

  /** What pages show. */
  public String title() {
    return "#" + name;
  }

  /** The query string that asks for it. */
  String query() {
    return "tag=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** The address of everybody's posts with it. */
  public String address() {
    return "/explore?" + query();
  }
}
