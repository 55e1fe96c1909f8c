package social.skein.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.graph.FamiliarFollowers;
import social.skein.graph.FollowKey;
import social.skein.graph.Follows;
import social.skein.web.KnownAccounts.Known;

/** Who knows somebody of those whom the viewer follows, and the card that tells who that is. */
@Controller
class FamiliarPages {
  private final KnownAccounts accounts;
  private final FamiliarFollowers familiar;
  private final Follows follows;

  FamiliarPages(KnownAccounts accounts, FamiliarFollowers familiar, Follows follows) {
    this.accounts = accounts;
    this.familiar = familiar;
    this.follows = follows;
  }

  @GetMapping("/@{username}/familiar")
  String list(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    Known found = accounts.named(page, username);
    if (found.standing().blocking()) {
      return "redirect:/" + found.account().handle();
    }
    long account = found.account().id();
    model.addAttribute("account", found.account());
    model.addAttribute("people", familiar.list(account, page.member().id(), keyset).linked(""));
    return "graph/familiarPeople";
  }

  /** A part of a page, shown beside a name that is pointed at. */
  @GetMapping("/@{username}/card")
  String card(Page page, Model model, @PathVariable String username) {
    Known found = accounts.named(page, username);
    if (found.standing().blocking()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody to show");
    }
    Account account = found.account();
    model.addAttribute("account", account);
    model.addAttribute("standing", found.standing());
    model.addAttribute("counts", follows.counts(account.id()));
    model.addAttribute("familiar", familiar.of(account.id(), page.viewerId()));
    return "graph/card";
  }
}
