package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.FollowOutcome;
import social.skein.graph.FollowOutcome.Why;
import social.skein.graph.Follows;
import social.skein.graph.UnfollowOutcome;
import social.skein.notification.Watches;

/** Follow and unfollow, and with whom is locked: ask, and withdraw that. */
@Controller
class FollowPages {
  private final Follows follows;
  private final Watches watches;
  private final Redirects redirects;
  private final RefusedDeeds refused;

  FollowPages(Follows follows, Watches watches, Redirects redirects, RefusedDeeds refused) {
    this.follows = follows;
    this.watches = watches;
    this.redirects = redirects;
    this.refused = refused;
  }

  @PostMapping("/@{username}/follow")
  String follow(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (follows.follow(page.member().id(), username)) {
      case FollowOutcome.Following(Account followed, var _) ->
          done(page, model, followed, back, "follow.done", request, response);
      case FollowOutcome.Requested(Account asked, var _) ->
          done(page, model, asked, back, "request.done", request, response);
      case FollowOutcome.TurnedDown(Account asked, Instant until) ->
          redirects.refused(
              request,
              response,
              OwnPages.or("/" + asked.handle(), back),
              page.say("request.again", asked.username(), page.date(until)));
      case FollowOutcome.Refused(Why why) ->
          refused(page, why, username, "follow.self", request, response);
    };
  }

  @PostMapping("/@{username}/unfollow")
  String unfollow(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (follows.unfollow(page.member().id(), username)) {
      case UnfollowOutcome.NotFollowing(Account followed) ->
          done(page, model, followed, back, "follow.undone", request, response);
      case UnfollowOutcome.Withdrawn(Account asked) ->
          done(page, model, asked, back, "request.withdrawn", request, response);
      case UnfollowOutcome.Refused(Why why) ->
          refused(page, why, username, "follow.unself", request, response);
    };
  }

  private String done(
      Page page,
      Model model,
      Account account,
      String back,
      String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    String words = page.say(key, account.username());
    String here = OwnPages.or("/" + account.handle(), back);
    if (!Htmx.asks(request)) {
      return redirects.done(request, response, here, words);
    }
    model.addAttribute("page", page.at(here).telling(new Notice(Notice.Kind.DONE, words)));
    model.addAttribute("account", account);
    model.addAttribute("relation", follows.relation(page.member().id(), account.id()));
    model.addAttribute("counts", follows.counts(account.id()));
    model.addAttribute("watching", watches.isWatching(page.member().id(), account.id()));
    return "graph/followed";
  }

  private String refused(
      Page page,
      Why why,
      String username,
      String self,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (why) {
      case SELF -> refused.toOneself(page, page.say(self), request, response);
      case UNKNOWN -> refused.toNobody(page, username, request, response);
      case BLOCKED ->
          redirects.refused(
              request, response, "/@" + username, page.say("follow.blocked", username));
    };
  }
}
