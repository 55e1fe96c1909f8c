package social.skein.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.filter.Context;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Bookmarks;
import social.skein.post.Favourites;
import social.skein.post.Post;
import social.skein.post.Reactions;
import social.skein.timeline.MentionTimeline;
import social.skein.timeline.TimelineEntry;

/** The posts that one bookmarked, that one favourited, and that mention one. */
@Controller
class MarkedPages {
  private final Bookmarks bookmarks;
  private final Favourites favourites;
  private final MentionTimeline mentions;
  private final Reactions reactions;
  private final Screens screens;

  MarkedPages(
      Bookmarks bookmarks,
      Favourites favourites,
      MentionTimeline mentions,
      Reactions reactions,
      Screens screens) {
    this.bookmarks = bookmarks;
    this.favourites = favourites;
    this.mentions = mentions;
    this.reactions = reactions;
    this.screens = screens;
  }

  @GetMapping("/bookmarks")
  String bookmarks(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    show(page, model, bookmarks.list(page.member().id(), Paging.byId(before, after)));
    model.addAllAttributes(
        Map.of(
            "title", page.say("bookmarks.title"),
            "heading", page.say("bookmarks.empty.heading"),
            "words", page.say("bookmarks.empty.words")));
    return "post/marked";
  }

  @GetMapping("/favourites")
  String favourites(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    show(page, model, favourites.list(page.member().id(), Paging.byId(before, after)));
    model.addAllAttributes(
        Map.of(
            "title", page.say("favourites.title"),
            "heading", page.say("favourites.empty.heading"),
            "words", page.say("favourites.empty.words")));
    return "post/marked";
  }

  @GetMapping("/mentions")
  String mentions(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    Keyset<Long> keyset = Paging.byId(before, after);
    screens.through(page, model, Context.NOTIFICATIONS);
    Slice<Post> found = mentions.page(Screens.reader(page), keyset);
    show(page, model, found);
    model.addAttribute("cut", keyset.cutShort(found));
    model.addAllAttributes(
        Map.of(
            "title", page.say("mentions.title"),
            "heading", page.say("mentions.empty.heading"),
            "words", page.say("mentions.empty.words")));
    return "post/marked";
  }

  private void show(Page page, Model model, Slice<Post> found) {
    model.addAttribute("posts", found.map(TimelineEntry::of).linked(""));
    model.addAttribute("reactions", reactions.of(page.viewerId(), found.items()));
  }
}
