package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.post.Post;
import social.skein.post.Posts;
import social.skein.post.Reactions;

/** Reading a post, and deleting one's own. */
@Controller
class PostPages {
  private final Posts posts;
  private final KnownPosts known;
  private final Reactions reactions;
  private final Redirects redirects;

  PostPages(Posts posts, KnownPosts known, Reactions reactions, Redirects redirects) {
    this.posts = posts;
    this.known = known;
    this.reactions = reactions;
    this.redirects = redirects;
  }

  @GetMapping("/@{username}/{id:[0-9]+}")
  String permalink(Page page, Model model, @PathVariable String username, @PathVariable String id) {
    Post post = known.named(page, username, id);
    model.addAttribute("post", post);
    model.addAttribute("reaction", reactions.of(page.viewerId(), post));
    return "post/permalink";
  }

  @PostMapping("/@{username}/{id:[0-9]+}/delete")
  String delete(
      Page page,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Post post = known.named(page, username, id);
    if (!posts.delete(page.member().id(), post.id())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "somebody else's post");
    }
    String to = OwnPages.or("/", back).replaceFirst("#.*", "");
    return redirects.doneWithWholePage(
        request,
        response,
        to.contains("/" + id) ? "/" + post.author().handle() : to,
        page.say("post.deleted"));
  }
}
