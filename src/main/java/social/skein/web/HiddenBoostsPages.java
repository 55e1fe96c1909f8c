package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.graph.FollowKey;
import social.skein.graph.HiddenBoosts;

/** Hide and show somebody's boosts, and the list of those whose boosts one hides. */
@Controller
class HiddenBoostsPages {
  private final HiddenBoosts hidden;
  private final BarrierAnswers answers;

  HiddenBoostsPages(HiddenBoosts hidden, BarrierAnswers answers) {
    this.hidden = hidden;
    this.answers = answers;
  }

  @PostMapping("/@{username}/boosts/hide")
  String hide(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.of(
        hidden.hide(page.member().id(), username),
        new BarrierAnswers.Deed(page, username, back, "boosts.hidden", "boosts.self"),
        model,
        request,
        response);
  }

  @PostMapping("/@{username}/boosts/show")
  String show(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.of(
        hidden.show(page.member().id(), username),
        new BarrierAnswers.Deed(page, username, back, "boosts.shown", "boosts.self"),
        model,
        request,
        response);
  }

  @GetMapping("/settings/hidden-boosts")
  String list(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    model.addAttribute("accounts", hidden.list(page.member().id(), keyset).linked(""));
    return "graph/hiddenBoosts";
  }
}
