package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.Completions;
import social.skein.graph.FollowKey;
import social.skein.graph.Follows;
import social.skein.graph.NameKey;
import social.skein.graph.Networks;
import social.skein.graph.People;
import social.skein.graph.Person;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;
import social.skein.web.KnownAccounts.Known;

/** The directory of people, and who follows whom. */
@Controller
class PeoplePages {
  private static final int LONGEST_QUERY = 100;

  private final People people;
  private final Completions completions;
  private final Follows follows;
  private final Networks networks;
  private final KnownAccounts accounts;
  private final WaitingRequests waiting;

  PeoplePages(
      People people,
      Completions completions,
      Follows follows,
      Networks networks,
      KnownAccounts accounts,
      WaitingRequests waiting) {
    this.people = people;
    this.completions = completions;
    this.follows = follows;
    this.networks = networks;
    this.accounts = accounts;
    this.waiting = waiting;
  }

  @GetMapping("/people")
  String directory(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    String words = PlainText.first(LONGEST_QUERY, PlainText.lineOf(q));
    String query = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    model.addAttribute("q", words);
    model.addAttribute("waiting", waiting.of(page));
    model.addAttribute(
        "people",
        people
            .directory(words, page.viewerId(), Paging.by(NameKey::read, before, after))
            .linked(query));
    return "graph/people";
  }

  /** A part of a page, for the composer. */
  @GetMapping("/people/completions")
  String completions(Page page, Model model, @RequestParam(defaultValue = "") String q) {
    model.addAttribute("people", completions.of(q, page.member().id()));
    return "graph/completions";
  }

  @GetMapping("/@{username}/followers")
  String followers(
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
    if (!networks.isShown(found.account().id(), page.viewerId())) {
      return concealed(model, found.account());
    }
    show(model, found.account(), people.followers(found.account().id(), page.viewerId(), keyset));
    return "graph/followers";
  }

  @GetMapping("/@{username}/following")
  String following(
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
    if (!networks.isShown(found.account().id(), page.viewerId())) {
      return concealed(model, found.account());
    }
    show(model, found.account(), people.following(found.account().id(), page.viewerId(), keyset));
    return "graph/following";
  }

  private String concealed(Model model, Account account) {
    model.addAttribute("account", account);
    model.addAttribute("counts", follows.counts(account.id()));
    return "graph/hiddenNetwork";
  }

  private void show(Model model, Account account, Slice<Person> list) {
    model.addAttribute("account", account);
    model.addAttribute("counts", follows.counts(account.id()));
    model.addAttribute("people", list.linked(""));
  }
}
