package social.skein.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import social.skein.filter.Context;
import social.skein.post.Reactions;
import social.skein.trend.Trending;
import social.skein.trend.Trends;

/** What many people use, boost, favourite and answer. */
@Controller
class TrendPages {
  private final Trends trends;
  private final Reactions reactions;
  private final Screens screens;

  TrendPages(Trends trends, Reactions reactions, Screens screens) {
    this.trends = trends;
    this.reactions = reactions;
    this.screens = screens;
  }

  @GetMapping("/explore/trending")
  String trending(Page page, Model model) {
    screens.folding(page, model, Context.PUBLIC);
    Trending trending = trends.of(page.viewerId());
    model.addAttribute("trending", trending);
    model.addAttribute(
        "reactions",
        reactions.of(
            page.viewerId(), trending.posts().stream().map(Trending.Reacted::post).toList()));
    return "trend/trending";
  }
}
