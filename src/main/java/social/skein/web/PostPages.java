package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.filter.Context;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.Posts;
import social.skein.post.Reactions;
import social.skein.post.Thread;
import social.skein.post.ThreadKey;
import social.skein.post.Threads;

/** Reading a post, and deleting one's own. */
@Controller
class PostPages {
  private static final int THREAD_SIZE = 50;

  private final Posts posts;
  private final Threads threads;
  private final KnownPosts known;
  private final Reactions reactions;
  private final Redirects redirects;
  private final Screens screens;

  PostPages(
      Posts posts,
      Threads threads,
      KnownPosts known,
      Reactions reactions,
      Redirects redirects,
      Screens screens) {
    this.posts = posts;
    this.threads = threads;
    this.known = known;
    this.reactions = reactions;
    this.redirects = redirects;
    this.screens = screens;
  }

  /** A post with what it answers and what answers it. */
  @GetMapping("/@{username}/{id:[0-9]+}")
  String permalink(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    Keyset<ThreadKey> keyset = Paging.by(ThreadKey::read, before, after).sized(THREAD_SIZE);
    Thread thread =
        Paging.id(id)
            .flatMap(number -> threads.around(username, number, page.viewerId(), keyset))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such post"));
    screens.through(page, model, Context.THREADS);
    model.addAttribute("thread", thread.linked());
    model.addAttribute("reactions", reactions.of(page.viewerId(), thread.posts()));
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
