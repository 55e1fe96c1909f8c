package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.notification.WatchOutcome;
import social.skein.notification.Watches;

/** To be told of somebody's posts, or no more. */
@Controller
class WatchPages {
  private final Watches watches;
  private final Redirects redirects;

  WatchPages(Watches watches, Redirects redirects) {
    this.watches = watches;
    this.redirects = redirects;
  }

  @PostMapping("/@{username}/notify")
  String watch(
      Page page,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return told(page, watches.watch(page.member().id(), username), back, request, response);
  }

  @PostMapping("/@{username}/unnotify")
  String unwatch(
      Page page,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return told(page, watches.unwatch(page.member().id(), username), back, request, response);
  }

  private String told(
      Page page,
      WatchOutcome outcome,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case WatchOutcome.Watching(Account author) ->
          redirects.done(
              request, response, place(author, back), page.say("watch.done", author.name()));
      case WatchOutcome.NotWatching(Account author) ->
          redirects.done(
              request, response, place(author, back), page.say("watch.undone", author.name()));
      case WatchOutcome.NotFollowing(Account author) ->
          redirects.refused(
              request, response, place(author, back), page.say("watch.follow", author.name()));
      case WatchOutcome.Unknown _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such person");
    };
  }

  private static String place(Account author, String back) {
    return OwnPages.or("/" + author.handle(), back);
  }
}
