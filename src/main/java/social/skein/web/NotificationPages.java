package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.filter.Context;
import social.skein.notification.Kind;
import social.skein.notification.NotificationPage;
import social.skein.notification.NotificationSettings;
import social.skein.notification.Notifications;

/** What a member was told, and what they want to be told of. */
@Controller
class NotificationPages {
  private final Notifications notifications;
  private final NotificationSettings settings;
  private final Redirects redirects;
  private final Screens screens;

  NotificationPages(
      Notifications notifications,
      NotificationSettings settings,
      Redirects redirects,
      Screens screens) {
    this.notifications = notifications;
    this.settings = settings;
    this.redirects = redirects;
    this.screens = screens;
  }

  @GetMapping("/notifications")
  String list(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    Optional<Kind> asked = Optional.ofNullable(kind).map(NotificationPages::kind);
    NotificationPage found =
        notifications.page(page.member().id(), asked, Paging.byId(before, after));
    // what is hidden from now on was not told; what was told before stays, but not what it says
    screens.folding(page, model, Context.NOTIFICATIONS);
    model.addAttribute("kind", asked.orElse(null));
    model.addAttribute("found", found);
    model.addAttribute(
        "rows", found.rows().linked(asked.map(it -> "kind=" + it.code()).orElse("")));
    return "notification/list";
  }

  private static Kind kind(String code) {
    return Kind.read(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such kind"));
  }

  @PostMapping("/notifications/read")
  String read(
      Page page,
      @RequestParam String until,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    long newest =
        Paging.id(until)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such id"));
    notifications.read(page.member().id(), newest);
    return redirects.done(
        request,
        response,
        OwnPages.or("/notifications", back),
        page.say("notifications.read.done"));
  }

  @GetMapping("/settings/notifications")
  String settings(Page page, Model model) {
    model.addAttribute("wanted", settings.wanted(page.member().id()));
    return "notification/settings";
  }

  @PostMapping("/settings/notifications")
  String choose(
      Page page,
      @RequestParam(name = "kind", defaultValue = "") List<String> kinds,
      HttpServletRequest request,
      HttpServletResponse response) {
    Set<Kind> wanted = EnumSet.noneOf(Kind.class);
    kinds.forEach(code -> wanted.add(kind(code)));
    settings.choose(page.member().id(), wanted);
    return redirects.done(request, response, "/settings/notifications", page.say("settings.saved"));
  }
}
