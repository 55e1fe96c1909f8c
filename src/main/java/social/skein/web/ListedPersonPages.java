package social.skein.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import social.skein.account.Account;
import social.skein.graph.Lists;

/** On which of one's lists somebody is, with a button for each. */
@Controller
class ListedPersonPages {
  private final KnownAccounts known;
  private final Lists lists;

  ListedPersonPages(KnownAccounts known, Lists lists) {
    this.known = known;
    this.lists = lists;
  }

  @GetMapping("/@{username}/lists")
  String lists(Page page, Model model, @PathVariable String username) {
    KnownAccounts.Known found = known.named(page, username);
    Account person = found.account();
    long member = page.member().id();
    if (person.id() == member) {
      return "redirect:/lists";
    }
    if (found.standing().blocking()) {
      return "redirect:/" + person.handle();
    }
    model.addAttribute("account", person);
    model.addAttribute("lists", lists.of(member));
    model.addAttribute("on", lists.with(member, person.id()));
    return "graph/onLists";
  }
}
