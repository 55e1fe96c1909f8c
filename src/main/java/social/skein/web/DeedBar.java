package social.skein.web;

import social.skein.account.Account;
import social.skein.post.Post;
import social.skein.post.Reaction;

/**
 * All that the buttons under a post depend on.
 *
 * @param url where the post stands; each deed leads below it
 * @param author whom an answer is for
 * @param place what tells it from its twin on the page
 * @param here the page it is on
 * @param own whether it is for the post's author
 */
public record DeedBar(
    String url,
    String author,
    String place,
    String here,
    boolean own,
    boolean boostable,
    boolean pinnable,
    Reaction reaction) {
  static DeedBar of(Post post, String place, Reaction reaction, Account viewer, String here) {
    return new DeedBar(
        "/" + post.author().handle() + "/" + post.id(),
        post.author().name(),
        place,
        here,
        post.author().id() == viewer.id(),
        post.boostableBy(viewer.id()),
        post.pinnableBy(viewer.id()),
        reaction);
  }

  /** Whether a way to filter what is like it stands here: on its own page, not in lists. */
  public boolean filterable() {
    return !own && here.replaceFirst("[?#].*", "").equalsIgnoreCase(url);
  }
}
