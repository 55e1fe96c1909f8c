package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.filter.Context;
import social.skein.graph.FollowedHashtags;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.post.Reactions;
import social.skein.timeline.PublicTimelines;
import social.skein.timeline.TimelineEntry;

/** The posts with a hashtag, following it, and the hashtags that one follows. */
@Controller
class HashtagPages {
  private final PublicTimelines timelines;
  private final FollowedHashtags followed;
  private final Reactions reactions;
  private final Screens screens;
  private final Redirects redirects;

  HashtagPages(
      PublicTimelines timelines,
      FollowedHashtags followed,
      Reactions reactions,
      Screens screens,
      Redirects redirects) {
    this.timelines = timelines;
    this.followed = followed;
    this.reactions = reactions;
    this.screens = screens;
    this.redirects = redirects;
  }

  @GetMapping("/tags/{name}")
  String posts(
      Page page,
      Model model,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    Tag tag = known(name);
    Keyset<Long> keyset = Paging.byId(before, after);
    boolean hiding = screens.through(page, model, Context.PUBLIC).screen().hides();
    Slice<Post> found = timelines.tagged(tag.name(), Screens.reader(page), keyset).linked("");
    model.addAttribute("cut", hiding && keyset.cutShort(found));
    model.addAttribute("hidden", hiding && found.items().isEmpty());
    model.addAttribute("tag", tag);
    model.addAttribute("following", followed.isFollowing(page.viewerId(), tag.name()));
    model.addAttribute("posts", found.map(TimelineEntry::of));
    model.addAttribute("reactions", reactions.of(page.viewerId(), found.items()));
    return "timeline/hashtag";
  }

  /** What no post can have has no page. */
  private static Tag known(String name) {
    return Tag.read(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such hashtag"));
  }

  @PostMapping("/tags/{name}/follow")
  String follow(
      Page page,
      Model model,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Tag tag = known(name);
    return switch (followed.follow(page.member().id(), tag.name())) {
      case FOLLOWING -> done(page, model, tag, true, back, request, response);
      case TOO_MANY ->
          redirects.refused(
              request,
              response,
              OwnPages.or(tag.address(), back),
              page.say("hashtag.toomany", FollowedHashtags.MOST));
    };
  }

  @PostMapping("/tags/{name}/unfollow")
  String unfollow(
      Page page,
      Model model,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Tag tag = known(name);
    followed.unfollow(page.member().id(), tag.name());
    return done(page, model, tag, false, back, request, response);
  }

  private String done(
      Page page,
      Model model,
      Tag tag,
      boolean following,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String title = page.isolated(tag.title());
    String words =
        following ? page.say("hashtag.followed", title) : page.say("hashtag.unfollowed", title);
    String here = OwnPages.or(tag.address(), back);
    if (!Htmx.asks(request)) {
      return redirects.done(request, response, here, words);
    }
    model.addAttribute("page", page.at(here).telling(new Notice(Notice.Kind.DONE, words)));
    model.addAttribute("tag", tag);
    model.addAttribute("following", following);
    return "timeline/hashtagFollowed";
  }

  @GetMapping("/tags")
  String followed(Page page, Model model) {
    model.addAttribute("hashtags", followed.list(page.member().id()));
    return "timeline/hashtags";
  }
}
