package social.skein.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import social.skein.platform.text.PlainText;
import social.skein.post.Piece;

/**
 * A hashtag as pages link to it.
 *
 * @param name as {@link Piece.Hashtag} has it
 */
public record Tag(String name) {

  /** Reads a name as somebody typed it, with or without its sign; nothing when none is so. */
  static Optional<Tag> read(String typed) {
    String line = PlainText.lineOf(typed);
    return Piece.Hashtag.read(line.startsWith("#") ? line.substring(1) : line).map(Tag::new);
  }

  /** What pages show. */
  public String title() {
    return "#" + name;
  }

  /** The address of everybody's posts with it. */
  public String address() {
    return "/tags/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }
}
