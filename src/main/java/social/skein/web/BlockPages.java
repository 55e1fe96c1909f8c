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
import social.skein.account.Account;
import social.skein.graph.BarrierOutcome;
import social.skein.graph.Blocks;
import social.skein.graph.FollowKey;
import social.skein.graph.People;
import social.skein.graph.Renewal;

/** Block, unblock, and the list of those whom one blocks. */
@Controller
class BlockPages {
  private static final String LIST = "/settings/blocks";

  private final Blocks blocks;
  private final People people;
  private final BarrierAnswers answers;

  BlockPages(Blocks blocks, People people, BarrierAnswers answers) {
    this.blocks = blocks;
    this.people = people;
    this.answers = answers;
  }

  @PostMapping("/@{username}/block")
  String block(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.of(
        blocks.block(page.member().id(), username),
        new BarrierAnswers.Deed(page, username, back, "block.done", "block.self"),
        model,
        request,
        response);
  }

  @PostMapping("/@{username}/unblock")
  String unblock(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "false") boolean follow,
      @RequestParam(defaultValue = "false") boolean followed,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    BarrierOutcome outcome =
        blocks.unblock(page.member().id(), username, new Renewal(follow, followed));
    return answers.of(
        outcome,
        new BarrierAnswers.Deed(
            page, username, after(page, outcome, back), "block.undone", "block.unself"),
        model,
        request,
        response);
  }

  /** Who blocks the viewer as well is no longer there to go back to. */
  private String after(Page page, BarrierOutcome outcome, String back) {
    return outcome instanceof BarrierOutcome.Done(Account account)
            && people.standing(page.member().id(), account.id()).invisible()
        ? LIST
        : back;
  }

  @GetMapping(LIST)
  String list(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    model.addAttribute("people", blocks.list(page.member().id(), keyset).linked(""));
    return "graph/blocks";
  }
}
