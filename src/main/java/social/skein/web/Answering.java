package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import social.skein.post.Post;

/**
 * Where an answer is being written.
 *
 * @param post what it answers
 * @param back the page that its author was reading
 * @param at the place on that page, by what its entry is called there
 */
public record Answering(Post post, String back, String at) {

  /** The place of a composer that stands open at the end of its page. */
  static final String END = "end";

  static Answering of(Post post, String back, String asked) {
    String at = asked.matches("[a-z0-9-]{1,30}") ? asked : Long.toString(post.id());
    String permalink = "/" + post.author().handle() + "/" + post.id();
    Answering there = new Answering(post, OwnPages.or(permalink, back), at);
    return OwnPages.or("", there.address()).isEmpty() ? new Answering(post, permalink, at) : there;
  }

  /** The page on which the answer can be written. */
  String address() {
    return "/%s/%d/reply?at=%s&back=%s"
        .formatted(
            post.author().handle(), post.id(), at, URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  /** Where its author was reading. */
  public String place() {
    int fragment = back.indexOf('#');
    return (fragment < 0 ? back : back.substring(0, fragment)) + "#post-" + at;
  }
}
