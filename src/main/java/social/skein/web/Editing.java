package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import social.skein.post.Post;

/**
 * Where a post is being edited.
 *
 * @param back the page that its author was reading
 */
public record Editing(Post post, String back) {

  static Editing of(Post post, String back) {
    String permalink = "/" + post.author().handle() + "/" + post.id();
    Editing there = new Editing(post, OwnPages.or(permalink, back));
    return OwnPages.or("", there.address()).isEmpty() ? new Editing(post, permalink) : there;
  }

  /** The page on which it can be edited. */
  public String address() {
    return action() + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** Where the form is sent. */
  public String action() {
    return "/" + post.author().handle() + "/" + post.id() + "/edit";
  }

  /** The form as it begins. */
  Draft draft() {
    return new Draft(
        post.text(), post.contentWarning(), post.visibility(), null, this, false, Map.of());
  }
}
