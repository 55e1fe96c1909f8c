package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.FollowKey;
import social.skein.graph.FollowRequests;
import social.skein.graph.Follows;
import social.skein.graph.RequestOutcome;

/** Who asks to follow the viewer, whom they ask themselves, and their answers. */
@Controller
class RequestPages {
  private static final String LIST = "/people/requests";

  private final FollowRequests requests;
  private final WaitingRequests waiting;
  private final Follows follows;
  private final Redirects redirects;
  private final RefusedDeeds refused;

  RequestPages(
      FollowRequests requests,
      WaitingRequests waiting,
      Follows follows,
      Redirects redirects,
      RefusedDeeds refused) {
    this.requests = requests;
    this.waiting = waiting;
    this.follows = follows;
    this.redirects = redirects;
    this.refused = refused;
  }

  @GetMapping(LIST)
  String waiting(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    model.addAttribute("people", requests.waiting(page.member().id(), keyset).linked(""));
    model.addAttribute("waiting", waiting.of(page));
    return "graph/requests";
  }

  @GetMapping(LIST + "/sent")
  String sent(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    model.addAttribute("people", requests.sent(page.member().id(), keyset).linked(""));
    model.addAttribute("waiting", waiting.of(page));
    return "graph/sentRequests";
  }

  @PostMapping("/@{username}/request/approve")
  String approve(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (requests.approve(page.member().id(), username)) {
      case RequestOutcome.Following(Account asker) ->
          done(page, model, asker, back, "request.approved", request, response);
      case RequestOutcome.TurnedDown(Account asker) ->
          tooLate(page, asker, back, "request.rejected.before", request, response);
      case RequestOutcome.NotAsking(Account asker) ->
          tooLate(page, asker, back, "request.gone", request, response);
      case RequestOutcome.Unknown _ -> refused.toNobody(page, username, request, response);
    };
  }

  @PostMapping("/@{username}/request/reject")
  String reject(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (requests.reject(page.member().id(), username)) {
      case RequestOutcome.TurnedDown(Account asker) ->
          done(page, model, asker, back, "request.rejected", request, response);
      case RequestOutcome.Following(Account asker) ->
          tooLate(page, asker, back, "request.approved.before", request, response);
      case RequestOutcome.NotAsking(Account asker) ->
          tooLate(page, asker, back, "request.gone", request, response);
      case RequestOutcome.Unknown _ -> refused.toNobody(page, username, request, response);
    };
  }

  private String done(
      Page page,
      Model model,
      Account asker,
      String back,
      String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    String words = page.say(key, asker.username());
    String here = OwnPages.or(LIST, back);
    if (!Htmx.asks(request)) {
      return redirects.done(request, response, here, words);
    }
    model.addAttribute("page", page.at(here).telling(new Notice(Notice.Kind.DONE, words)));
    model.addAttribute("account", asker);
    model.addAttribute("waiting", waiting.of(page));
    model.addAttribute("relation", follows.relation(page.member().id(), asker.id()));
    return "graph/answered";
  }

  private String tooLate(
      Page page,
      Account asker,
      String back,
      String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    return redirects.refused(
        request, response, OwnPages.or(LIST, back), page.say(key, asker.username()));
  }
}
