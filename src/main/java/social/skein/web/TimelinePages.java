package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import social.skein.filter.Context;
import social.skein.graph.Follows;
import social.skein.graph.Suggestion;
import social.skein.graph.Suggestions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.post.Reactions;
import social.skein.timeline.HomeTimeline;
import social.skein.timeline.PublicTimelines;
import social.skein.timeline.TimelineEntry;

/** Home, which is the welcome page for strangers, and Explore. */
@Controller
class TimelinePages {
  private static final int SUGGESTIONS = 5;

  /** Whoever follows so many people knows where to find others. */
  private static final int FEW = 20;

  private final HomeTimeline home;
  private final PublicTimelines timelines;
  private final Reactions reactions;
  private final Suggestions suggestions;
  private final Follows follows;
  private final Composers composers;
  private final Screens screens;

  TimelinePages(
      HomeTimeline home,
      PublicTimelines timelines,
      Reactions reactions,
      Suggestions suggestions,
      Follows follows,
      Composers composers,
      Screens screens) {
    this.home = home;
    this.timelines = timelines;
    this.reactions = reactions;
    this.suggestions = suggestions;
    this.follows = follows;
    this.composers = composers;
    this.screens = screens;
  }

  @GetMapping("/")
  String home(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (page.viewer() == null) {
      return "welcome";
    }
    Draft draft = composers.atHome(page, request, response);
    return home(page, model, draft, Paging.byId(before, after));
  }

  /** The viewer's home with a draft in its composer. */
  String home(Page page, Model model, Draft draft, Keyset<Long> keyset) {
    boolean hiding = screens.through(page, model, Context.HOME).screen().hides();
    long viewer = page.member().id();
    Slice<TimelineEntry> posts = home.page(Screens.reader(page), keyset);
    boolean cut = keyset.cutShort(posts);
    boolean hidden = hiding && posts.items().isEmpty();
    Long newest = newest(posts, keyset);
    boolean quiet =
        newest != null
            && !hidden
            && posts.items().stream().allMatch(entry -> entry.post().author().id() == viewer);
    long following = quiet ? follows.counts(viewer).following() : FEW;
    List<Suggestion> suggested = following < FEW ? suggestions.of(viewer, SUGGESTIONS) : List.of();
    model.addAttribute("draft", draft);
    model.addAttribute("posts", posts.linked(""));
    model.addAttribute("cut", cut);
    model.addAttribute("hidden", hidden);
    model.addAttribute(
        "reactions",
        reactions.of(viewer, posts.items().stream().map(TimelineEntry::post).toList()));
    model.addAttribute("suggestions", suggested);
    model.addAttribute("newest", newest);
    model.addAttribute("alone", following == 0);
    return "timeline/home";
  }

  /** What an open home is told about: the posts above its first page. */
  private static @Nullable Long newest(Slice<TimelineEntry> posts, Keyset<Long> keyset) {
    if (keyset.before() != null || keyset.after() != null) {
      return null;
    }
    return posts.items().isEmpty() ? 0L : posts.items().getFirst().id();
  }

  /** With {@code tag=} it was where hashtags led to until they had pages of their own. */
  @GetMapping("/explore")
  String explore(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request) {
    Optional<Tag> asked = Tag.read(tag);
    if (asked.isPresent()) {
      request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
      return "redirect:" + asked.get().address();
    }
    Keyset<Long> keyset = Paging.byId(before, after);
    boolean hiding = screens.through(page, model, Context.PUBLIC).screen().hides();
    Slice<Post> found = timelines.explore(Screens.reader(page), keyset).linked("");
    model.addAttribute("posts", found.map(TimelineEntry::of));
    model.addAttribute("cut", keyset.cutShort(found));
    model.addAttribute("hidden", hiding && found.items().isEmpty());
    model.addAttribute("reactions", reactions.of(page.viewerId(), found.items()));
    return "timeline/explore";
  }
}
