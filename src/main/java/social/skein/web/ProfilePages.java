package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.Profile;
import social.skein.account.ProfileOutcome;
import social.skein.filter.Context;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.notification.Watches;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Pins;
import social.skein.post.Post;
import social.skein.post.Posts;
import social.skein.post.Reactions;
import social.skein.timeline.PublicTimelines;
import social.skein.timeline.TimelineEntry;
import social.skein.web.KnownAccounts.Known;

/** Somebody's profile with their posts, and editing one's own. */
@Controller
class ProfilePages {
  private static final List<String> TIME_ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .toList();

  private final KnownAccounts known;
  private final Accounts accounts;
  private final Follows follows;
  private final Watches watches;
  private final Blocks blocks;
  private final Posts posts;
  private final Pins pins;
  private final Reactions reactions;
  private final PublicTimelines timelines;
  private final WaitingRequests waiting;
  private final Redirects redirects;
  private final Screens screens;

  ProfilePages(
      KnownAccounts known,
      Accounts accounts,
      Follows follows,
      Watches watches,
      Blocks blocks,
      Posts posts,
      Pins pins,
      Reactions reactions,
      PublicTimelines timelines,
      WaitingRequests waiting,
      Redirects redirects,
      Screens screens) {
    this.known = known;
    this.accounts = accounts;
    this.follows = follows;
    this.watches = watches;
    this.blocks = blocks;
    this.posts = posts;
    this.pins = pins;
    this.reactions = reactions;
    this.timelines = timelines;
    this.waiting = waiting;
    this.redirects = redirects;
    this.screens = screens;
  }

  @GetMapping("/@{username}")
  String profile(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    Known found = known.named(page, username);
    Account account = found.account();
    model.addAttribute("account", account);
    if (found.standing().blocking()) {
      model.addAttribute("severed", blocks.severed(page.member().id(), account.id()));
      return "graph/blocked";
    }
    model.addAttribute("standing", found.standing());
    model.addAttribute(
        "watching",
        found.standing().relation().following()
            && watches.isWatching(page.viewerId(), account.id()));
    model.addAttribute("counts", follows.counts(account.id()));
    model.addAttribute("waiting", own(page, account) ? waiting.of(page) : "0");
    model.addAttribute("postCount", posts.count(account.id()));
    showPosts(page, model, account, keyset);
    return "account/profile";
  }

  private static boolean own(Page page, Account account) {
    return page.viewerId() == account.id();
  }

  private void showPosts(Page page, Model model, Account account, Keyset<Long> keyset) {
    screens.folding(page, model, Context.PROFILES);
    long viewer = page.viewerId();
    boolean first = keyset.before() == null && keyset.after() == null;
    List<Post> pinned = first ? pins.of(account.id(), viewer) : List.of();
    Slice<TimelineEntry> found = timelines.profile(account.id(), false, viewer, keyset);
    List<Post> shown =
        Stream.concat(pinned.stream(), found.items().stream().map(TimelineEntry::post)).toList();
    model.addAttribute("pinned", pinned);
    model.addAttribute("posts", found.linked(""));
    model.addAttribute("reactions", reactions.of(viewer, shown));
  }

  @GetMapping("/settings")
  String settings() {
    return "redirect:/settings/profile";
  }

  @GetMapping("/settings/profile")
  String settings(Page page, Model model) {
    Account account = page.member();
    ZoneId zone = account.zone();
    model.addAttribute(
        "form",
        new ProfileForm(
            account.displayName(),
            account.aboutMe(),
            zone == null ? "" : zone.getId(),
            TIME_ZONES,
            Map.of()));
    return "account/settings";
  }

  @PostMapping("/settings/profile")
  String change(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") String aboutMe,
      @RequestParam(defaultValue = "") String timeZone,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = page.member();
    return switch (accounts.change(account.id(), displayName, aboutMe, timeZone)) {
      case ProfileOutcome.Changed(Account changed) ->
          redirects.done(request, response, "/" + changed.handle(), page.say("settings.saved"));
      case ProfileOutcome.Refused(Set<ProfileOutcome.Problem> problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
            "form",
            new ProfileForm(displayName, aboutMe, timeZone, TIME_ZONES, words(page, problems)));
        yield "account/settings";
      }
    };
  }

  private static Map<String, String> words(Page page, Set<ProfileOutcome.Problem> problems) {
    return problems.stream()
        .collect(Collectors.toMap(ProfilePages::field, problem -> words(page, problem)));
  }

  private static String field(ProfileOutcome.Problem problem) {
    return switch (problem) {
      case DISPLAY_NAME_LONG -> "displayName";
      case ABOUT_ME_LONG -> "aboutMe";
      case TIME_ZONE_UNKNOWN -> "timeZone";
    };
  }

  private static String words(Page page, ProfileOutcome.Problem problem) {
    return switch (problem) {
      case DISPLAY_NAME_LONG -> page.say("settings.displayname.long", Profile.DISPLAY_NAME_LIMIT);
      case ABOUT_ME_LONG -> page.say("settings.about.long", Profile.ABOUT_ME_LIMIT);
      case TIME_ZONE_UNKNOWN -> page.say("settings.zone.unknown");
    };
  }
}
