package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Reactions;
import social.skein.post.Visibility;
import social.skein.timeline.TimelineEntry;

/** Writing a post, or an answer to one. */
@Controller
class WritingPages {
  private final Posts posts;
  private final KnownPosts known;
  private final Composers composers;
  private final TimelinePages timelines;
  private final MessagePlaces messages;
  private final Reactions reactions;
  private final Redirects redirects;

  WritingPages(
      Posts posts,
      KnownPosts known,
      Composers composers,
      TimelinePages timelines,
      MessagePlaces messages,
      Reactions reactions,
      Redirects redirects) {
    this.posts = posts;
    this.known = known;
    this.composers = composers;
    this.timelines = timelines;
    this.messages = messages;
    this.reactions = reactions;
    this.redirects = redirects;
  }

  /** Without script a page of its own; htmx opens the composer below the post. */
  @GetMapping("/@{username}/{id:[0-9]+}/reply")
  String reply(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answering answering = Answering.of(known.named(page, username, id), back, at);
    return form(model, composers.below(answering, page, request, response), request);
  }

  private static String form(Model model, Draft draft, HttpServletRequest request) {
    model.addAttribute("draft", draft);
    return Htmx.asks(request) ? "post/answering" : "post/reply";
  }

  @PostMapping("/posts")
  String write(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String answers,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (answers.isEmpty()) {
      return write(page, model, composers.sent(page, request), request, response);
    }
    Optional<Post> answered = Paging.id(answers).flatMap(id -> posts.find(id, page.viewerId()));
    if (answered.isEmpty()) {
      return nothingToAnswer(page, model, composers.sent(page, request), response);
    }
    Answering answering = Answering.of(answered.get(), back, at);
    return write(page, model, composers.sent(page, answering, request), request, response);
  }

  private String write(
      Page page,
      Model model,
      Draft draft,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (posts.write(page.member().id(), draft.writing())) {
      case PostOutcome.Written(long id) -> written(page, model, draft, id, request, response);
      case PostOutcome.NothingToAnswer _ -> nothingToAnswer(page, model, draft, response);
      case PostOutcome.Problem why ->
          refused(page, model, ProblemWords.at(draft, page, why), request, response);
    };
  }

  /** A direct post stands in no timeline, so it is shown where it does stand. */
  private String written(
      Page page,
      Model model,
      Draft draft,
      long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean below = draft.answering() != null && Htmx.asks(request);
    if (draft.visibility() == Visibility.DIRECT && !below) {
      return redirects.doneWithWholePage(
          request, response, messages.placeOf(page, id), page.say("messages.sent"));
    }
    return draft.answering() == null
        ? redirects.done(request, response, "/", page.say("compose.done"))
        : answered(page, model, draft.answering(), id, request, response);
  }

  /** htmx shows the answer in place of the composer, and nothing else on the page moves. */
  private String answered(
      Page page,
      Model model,
      Answering answering,
      long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    String words = page.say("reply.done");
    if (!Htmx.asks(request)) {
      return redirects.done(request, response, answering.place(), words);
    }
    Post written = posts.find(id, page.viewerId()).orElseThrow();
    model.addAttribute(
        "page", page.at(answering.back()).telling(new Notice(Notice.Kind.DONE, words)));
    model.addAttribute("entry", TimelineEntry.of(written));
    model.addAttribute("answering", answering);
    model.addAttribute(
        "replies", reactions.of(page.viewerId(), answering.post()).tally().replies());
    return "post/answered";
  }

  private String refused(
      Page page,
      Model model,
      Draft draft,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (draft.message()) {
      model.addAttribute("page", page.at(draft.address()));
      model.addAttribute("draft", draft);
      return "conversation/begin";
    }
    if (draft.answering() == null) {
      return timelines.home(page.at("/"), model, draft, Keyset.first(Paging.SIZE));
    }
    model.addAttribute("page", page.at(draft.address()));
    return form(model, draft, request);
  }

  /** As for a post that never existed, but what was written is kept, as a post of its own. */
  private String nothingToAnswer(
      Page page, Model model, Draft draft, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    Draft alone = draft.alone().wrong("text", page.say("reply.gone"));
    return timelines.home(page.at("/"), model, alone, Keyset.first(Paging.SIZE));
  }
}
