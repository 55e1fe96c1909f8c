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
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.PostText.Verdict;
import social.skein.post.Posts;
import social.skein.post.Reactions;
import social.skein.post.Writing;

/** Writing a post, reading one, and deleting one's own. */
@Controller
class PostPages {
  private final Posts posts;
  private final KnownPosts known;
  private final Reactions reactions;
  private final TimelinePages timelines;
  private final Redirects redirects;

  PostPages(
      Posts posts,
      KnownPosts known,
      Reactions reactions,
      TimelinePages timelines,
      Redirects redirects) {
    this.posts = posts;
    this.known = known;
    this.reactions = reactions;
    this.timelines = timelines;
    this.redirects = redirects;
  }

  @PostMapping("/posts")
  String write(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (posts.write(page.member().id(), Writing.of(text))) {
      case PostOutcome.Written _ ->
          redirects.done(request, response, "/", page.say("compose.done"));
      case PostOutcome.Refused(Verdict why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Draft draft = new Draft(text, problem(page, why));
        yield timelines.home(page.at("/"), model, draft, Keyset.first(Paging.SIZE));
      }
      case PostOutcome.WarningTooLong _,
          PostOutcome.TooManyMentions _,
          PostOutcome.NothingToAnswer _ ->
          throw new IllegalStateException();
    };
  }

  private static String problem(Page page, Verdict why) {
    return switch (why) {
      case Verdict.Blank _ -> page.say("compose.empty");
      case Verdict.TooLong(int characters, int limit) ->
          page.say("compose.long", limit, characters);
      case Verdict.TooMuch _ -> page.say("compose.beyond");
      case Verdict.Fine _ -> throw new IllegalArgumentException("a fine text was refused");
    };
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
