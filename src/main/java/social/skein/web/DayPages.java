package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.filter.Context;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Reactions;
import social.skein.timeline.HomeTimeline;
import social.skein.timeline.OneDay;
import social.skein.timeline.PublicTimelines;
import social.skein.timeline.TimelineEntry;
import social.skein.web.KnownAccounts.Known;

/** Home and profiles on one day, at addresses that stay. */
@Controller
class DayPages {
  private final HomeTimeline home;
  private final PublicTimelines timelines;
  private final Reactions reactions;
  private final KnownAccounts accounts;
  private final Screens screens;
  private final Site site;

  DayPages(
      HomeTimeline home,
      PublicTimelines timelines,
      Reactions reactions,
      KnownAccounts accounts,
      Screens screens,
      Site site) {
    this.home = home;
    this.timelines = timelines;
    this.reactions = reactions;
    this.accounts = accounts;
    this.screens = screens;
    this.site = site;
  }

  /** Where the field for a date leads; without one, to today. */
  @GetMapping("/on")
  String home(Page page, @RequestParam(defaultValue = "") String date, HttpServletRequest request) {
    return Redirects.plain(request, "/on/" + (date.isEmpty() ? today(page) : read(date)));
  }

  @GetMapping("/on/{date}")
  String home(
      Page page,
      Model model,
      @PathVariable String date,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    LocalDate day = read(date);
    screens.through(page, model, Context.HOME);
    show(page, model, day, keyset, it -> home.page(Screens.reader(page), it));
    model.addAttribute("account", null);
    model.addAttribute("way", "/on");
    return "timeline/day";
  }

  @GetMapping("/@{username}/on")
  String profile(
      Page page,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String date,
      HttpServletRequest request) {
    String way = "/" + accounts.named(page, username).account().handle() + "/on/";
    return Redirects.plain(request, way + (date.isEmpty() ? today(page) : read(date)));
  }

  @GetMapping("/@{username}/on/{date}")
  String profile(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String date,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    LocalDate day = read(date);
    Known found = accounts.named(page, username);
    Account account = found.account();
    if (found.standing().blocking()) {
      return "redirect:/" + account.handle();
    }
    screens.folding(page, model, Context.PROFILES);
    show(
        page,
        model,
        day,
        keyset,
        it -> timelines.profile(account.id(), false, page.viewerId(), it));
    model.addAttribute("account", account);
    model.addAttribute("way", "/" + account.handle() + "/on");
    return "timeline/day";
  }

  private void show(
      Page page,
      Model model,
      LocalDate date,
      Keyset<Long> keyset,
      Function<Keyset<Long>, Slice<TimelineEntry>> timeline) {
    OneDay day = OneDay.of(date, zone(page), keyset, timeline);
    model.addAttribute("date", date);
    model.addAttribute("today", today(page));
    model.addAttribute("older", day.older());
    model.addAttribute(
        "newer", date.isBefore(today(page)) && OneDay.newer(date, zone(page), timeline));
    model.addAttribute("posts", day.posts().linked(""));
    model.addAttribute("before", day.before() == null ? null : date(page, day.before()));
    model.addAttribute(
        "reactions",
        reactions.of(
            page.viewerId(), day.posts().items().stream().map(TimelineEntry::post).toList()));
  }

  private LocalDate today(Page page) {
    return date(page, site.clock().instant());
  }

  private static LocalDate date(Page page, Instant at) {
    return LocalDate.ofInstant(at, zone(page));
  }

  /** A day begins and ends where its reader is. */
  private static ZoneId zone(Page page) {
    Account viewer = page.viewer();
    return viewer == null || viewer.zone() == null ? ZoneOffset.UTC : viewer.zone();
  }

  /** A year of four digits of our era: dates farther away have no posts, and no ids. */
  private static LocalDate read(String date) {
    try {
      if (date.length() == 10) {
        LocalDate day = LocalDate.parse(date);
        if (day.getYear() > 0) {
          return day;
        }
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such date");
  }
}
