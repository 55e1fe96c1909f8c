package social.skein.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.filter.Context;
import social.skein.graph.PeopleList;
import social.skein.platform.paging.Slice;
import social.skein.post.Reactions;
import social.skein.timeline.ListTimelines;
import social.skein.timeline.TimelineEntry;

/** What the people on one's list post and boost. */
@Controller
class ListTimelinePages {
  private final KnownLists known;
  private final ListTimelines timelines;
  private final Reactions reactions;
  private final Screens screens;

  ListTimelinePages(
      KnownLists known, ListTimelines timelines, Reactions reactions, Screens screens) {
    this.known = known;
    this.timelines = timelines;
    this.reactions = reactions;
    this.screens = screens;
  }

  @GetMapping("/lists/{id:[0-9]+}")
  String timeline(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    PeopleList list = known.named(page, id);
    long member = page.member().id();
    boolean hiding = screens.through(page, model, Context.HOME).screen().hides();
    Slice<TimelineEntry> found = timelines.page(Screens.reader(page), list.id(), keyset);
    model.addAttribute("cut", keyset.cutShort(found));
    model.addAttribute("hidden", hiding && found.items().isEmpty());
    model.addAttribute("list", list);
    model.addAttribute("posts", found.linked(""));
    model.addAttribute(
        "reactions",
        reactions.of(member, found.items().stream().map(TimelineEntry::post).toList()));
    return "timeline/listed";
  }
}
