package social.skein.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.graph.Person;
import social.skein.platform.paging.Slice;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.Post;
import social.skein.post.Reactions;

/** Who boosted a post, and who favourited it. */
@Controller
class ReactingPeoplePages {
  private final KnownPosts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Reactions reactions;

  ReactingPeoplePages(KnownPosts posts, Boosts boosts, Favourites favourites, Reactions reactions) {
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.reactions = reactions;
  }

  @GetMapping("/@{username}/{id:[0-9]+}/boosts")
  String boosts(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    Post post = posts.named(page, username, id);
    return people(page, model, post, boosts.people(post.id(), page.viewerId(), keyset));
  }

  @GetMapping("/@{username}/{id:[0-9]+}/favourites")
  String favourites(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    Post post = posts.named(page, username, id);
    return people(page, model, post, favourites.people(post.id(), page.viewerId(), keyset));
  }

  private String people(Page page, Model model, Post post, Slice<Person> found) {
    model.addAttribute("post", post);
    model.addAttribute("reaction", reactions.of(page.viewerId(), post));
    model.addAttribute("people", found.linked(""));
    return "post/people";
  }
}
