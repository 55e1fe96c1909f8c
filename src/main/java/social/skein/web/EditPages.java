package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.platform.paging.Keyset;
import social.skein.post.EditOutcome;
import social.skein.post.Edits;
import social.skein.post.Post;
import social.skein.post.Posts;

/** Editing what one wrote, what it said before, and writing it anew. */
@Controller
class EditPages {
  private final KnownPosts known;
  private final Posts posts;
  private final Edits edits;
  private final Composers composers;
  private final Drafts drafts;
  private final TimelinePages timelines;
  private final Redirects redirects;

  EditPages(
      KnownPosts known,
      Posts posts,
      Edits edits,
      Composers composers,
      Drafts drafts,
      TimelinePages timelines,
      Redirects redirects) {
    this.known = known;
    this.posts = posts;
    this.edits = edits;
    this.composers = composers;
    this.drafts = drafts;
    this.timelines = timelines;
    this.redirects = redirects;
  }

  @GetMapping("/@{username}/{id:[0-9]+}/edit")
  String edit(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Editing editing = Editing.of(own(page, username, id), back);
    model.addAttribute("draft", composers.of(editing, page, request, response));
    return "post/edit";
  }

  /** One's own post; that of somebody else cannot be edited, which is as if it was not there. */
  private Post own(Page page, String username, String id) {
    Post post = known.named(page, username, id);
    if (post.author().id() != page.member().id()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "somebody else's post");
    }
    return post;
  }

  @PostMapping("/@{username}/{id:[0-9]+}/edit")
  String change(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    long author = page.member().id();
    Optional<Post> post = Paging.id(id).flatMap(number -> posts.find(username, number, author));
    if (post.isEmpty() && page.member().username().equalsIgnoreCase(username)) {
      return gone(page, model, composers.sent(page, request), response);
    }
    Editing editing = Editing.of(own(page, username, id), back);
    Draft draft = composers.sent(editing, request);
    return switch (edits.edit(author, editing.post().id(), draft.text(), draft.warning())) {
      case EditOutcome.Edited _ ->
          redirects.done(request, response, editing.back(), page.say("edit.done"));
      case EditOutcome.Gone _ -> gone(page, model, draft.alone(), response);
      case EditOutcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page.at(draft.address()));
        model.addAttribute("draft", ProblemWords.at(draft, page, refused.why()));
        yield "post/edit";
      }
    };
  }

  /** Deleted meanwhile: what was written is kept, as a new post. */
  private String gone(Page page, Model model, Draft draft, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    Draft kept = draft.wrong("text", page.say("edit.gone"));
    return timelines.home(page.at("/"), model, kept, Keyset.first(Paging.SIZE));
  }

  @GetMapping("/@{username}/{id:[0-9]+}/history")
  String history(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    Post post = known.named(page, username, id);
    model.addAttribute("post", post);
    model.addAttribute("earlier", edits.earlier(post, Paging.byId(before, after)).linked(""));
    return "post/history";
  }

  /** Deletes a post, and opens a composer with everything that it held. */
  @PostMapping("/@{username}/{id:[0-9]+}/redraft")
  String redraft(
      Page page,
      @PathVariable String username,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Post post = own(page, username, id);
    Draft draft = composers.anew(page, post);
    if (!drafts.keep(request, response, page.member(), draft)) {
      String permalink = "/" + post.author().handle() + "/" + post.id();
      return redirects.refused(request, response, permalink, page.say("redraft.long"));
    }
    if (!posts.delete(page.member().id(), post.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "deleted meanwhile");
    }
    return redirects.doneWithWholePage(
        request, response, draft.address(), page.say("redraft.done"));
  }
}
