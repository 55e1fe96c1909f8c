package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.notification.Watches;

/** To be told of somebody's posts, or no more. */
@Controller
class WatchPages {
  private final KnownAccounts known;
  private final Watches watches;
  private final Redirects redirects;

  WatchPages(KnownAccounts known, Watches watches, Redirects redirects) {
    this.known = known;
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
    Account author = known.named(page, username).account();
    String to = OwnPages.or("/" + author.handle(), back);
    return watches.watch(page.member().id(), author.id())
        ? redirects.done(
            request, response, to, page.say("watch.done", page.isolated(author.name())))
        : redirects.refused(
            request, response, to, page.say("watch.follow", page.isolated(author.name())));
  }

  @PostMapping("/@{username}/unnotify")
  String unwatch(
      Page page,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account author = known.named(page, username).account();
    watches.unwatch(page.member().id(), author.id());
    return redirects.done(
        request,
        response,
        OwnPages.or("/" + author.handle(), back),
        page.say("watch.undone", page.isolated(author.name())));
  }
}
