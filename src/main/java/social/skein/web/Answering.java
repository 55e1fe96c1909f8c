package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import social.skein.post.Post;

/**
 * Where an answer is being written.
 *
 * @param post what it answers
 * @param back the page that its author was reading
 * @param at the place on that page, by the id of its entry
 */
public record Answering(Post post, String back, long at) {

  static Answering of(Post post, String back, long at) {
    String permalink = "/" + post.author().handle() + "/" + post.id();
    Answering asked = new Answering(post, OwnPages.or(permalink, back), at);
    return OwnPages.or("", asked.address()).isEmpty() ? new Answering(post, permalink, at) : asked;
  }

  /** The page on which the answer can be written. */
  String address() {
    return "/%s/%d/reply?at=%d&back=%s"
        .formatted(
            post.author().handle(), post.id(), at, URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  /** Where its author was reading. */
  public String place() {
    int fragment = back.indexOf('#');
    return (fragment < 0 ? back : back.substring(0, fragment)) + "#post-" + at;
  }
}
