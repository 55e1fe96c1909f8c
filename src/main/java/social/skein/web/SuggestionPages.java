package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.BarrierOutcome;
import social.skein.graph.BarrierOutcome.Why;
import social.skein.graph.Suggestions;

/** People whom the viewer may want to follow, and those they do not want to be told of. */
@Controller
class SuggestionPages {
  private static final String LIST = "/people/suggestions";
  private static final int MOST = 40;

  private final Suggestions suggestions;
  private final WaitingRequests waiting;
  private final Redirects redirects;
  private final RefusedDeeds refused;

  SuggestionPages(
      Suggestions suggestions, WaitingRequests waiting, Redirects redirects, RefusedDeeds refused) {
    this.suggestions = suggestions;
    this.waiting = waiting;
    this.redirects = redirects;
    this.refused = refused;
  }

  @GetMapping(LIST)
  String list(Page page, Model model) {
    long viewer = page.member().id();
    model.addAttribute("suggestions", suggestions.of(viewer, MOST));
    model.addAttribute("dismissed", suggestions.dismissed(viewer));
    model.addAttribute("waiting", waiting.of(page));
    return "graph/suggestions";
  }

  @PostMapping("/@{username}/suggestion/dismiss")
  String dismiss(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String here = OwnPages.or(LIST, back);
    return switch (suggestions.dismiss(page.member().id(), username)) {
      case BarrierOutcome.Done(Account account) when Htmx.asks(request) -> {
        model.addAttribute("page", page.at(here));
        model.addAttribute("account", account);
        yield "graph/dismissed";
      }
      case BarrierOutcome.Done(Account account) ->
          redirects.done(
              request, response, here, page.say("suggestion.dismissed", account.handle()));
      case BarrierOutcome.Refused(Why why) -> refused(page, why, username, here, request, response);
    };
  }

  @PostMapping("/@{username}/suggestion/restore")
  String restore(
      Page page,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String here = OwnPages.or(LIST, back);
    return switch (suggestions.restore(page.member().id(), username)) {
      case BarrierOutcome.Done(Account account) ->
          redirects.done(
              request, response, here, page.say("suggestion.restored", account.handle()));
      case BarrierOutcome.Refused(Why why) -> refused(page, why, username, here, request, response);
    };
  }

  private String refused(
      Page page,
      Why why,
      String username,
      String here,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (why) {
      case SELF -> redirects.refused(request, response, here, page.say("suggestion.self"));
      case UNKNOWN -> refused.toNobody(page, username, request, response);
    };
  }

  @PostMapping(LIST + "/restore")
  String restoreAll(Page page, HttpServletRequest request, HttpServletResponse response) {
    int restored = suggestions.restoreAll(page.member().id());
    return redirects.done(request, response, LIST, page.say("suggestions.restored", restored));
  }
}
