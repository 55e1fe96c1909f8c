package social.skein.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.FollowKey;
import social.skein.graph.Follows;
import social.skein.graph.NameKey;
import social.skein.graph.People;
import social.skein.graph.Person;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;

/** The directory of people, and who follows whom. */
@Controller
class PeoplePages {
  private static final int LONGEST_QUERY = 100;

  private final People people;
  private final Follows follows;
  private final KnownAccounts accounts;

  PeoplePages(People people, Follows follows, KnownAccounts accounts) {
    this.people = people;
    this.follows = follows;
    this.accounts = accounts;
  }

  @GetMapping("/people")
  String directory(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    String line = PlainText.lineOf(q);
    String words =
        line.substring(
            0,
            line.offsetByCodePoints(
                0, Math.min(line.codePointCount(0, line.length()), LONGEST_QUERY)));
    String query = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    model.addAttribute("q", words);
    model.addAttribute(
        "people",
        people
            .directory(words, page.viewerId(), Paging.by(NameKey::read, before, after))
            .linked(query));
    return "graph/people";
  }

  @GetMapping("/@{username}/followers")
  String followers(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    show(model, username, account -> people.followers(account.id(), page.viewerId(), keyset));
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
    show(model, username, account -> people.following(account.id(), page.viewerId(), keyset));
    return "graph/following";
  }

  private void show(Model model, String username, Function<Account, Slice<Person>> list) {
    Account account = accounts.named(username);
    model.addAttribute("account", account);
    model.addAttribute("counts", follows.counts(account.id()));
    model.addAttribute("people", list.apply(account).linked(""));
  }
}
