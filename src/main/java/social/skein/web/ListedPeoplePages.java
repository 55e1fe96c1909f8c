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
import social.skein.graph.FollowKey;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.platform.paging.Keyset;
import social.skein.platform.text.PlainText;

/** Who is on a list of one's own. */
@Controller
class ListedPeoplePages {
  private static final String ADDRESS = "/lists/{id:[0-9]+}/people";

  private final Lists lists;
  private final KnownLists known;
  private final Redirects redirects;

  ListedPeoplePages(Lists lists, KnownLists known, Redirects redirects) {
    this.lists = lists;
    this.known = known;
    this.redirects = redirects;
  }

  /** Where the people of a list stand. */
  static String of(PeopleList list) {
    return "/lists/" + list.id() + "/people";
  }

  @GetMapping(ADDRESS)
  String people(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    PeopleList list = known.named(page, id);
    model.addAttribute("typed", "");
    return show(page, model, list, ListForm.of(list), keyset);
  }

  /** The page with a form that was refused. */
  String show(Page page, Model model, String id, ListForm form) {
    PeopleList list = known.named(page, id);
    model.addAttribute("page", page.at(of(list)));
    model.addAttribute("typed", "");
    return show(page, model, list, form, Keyset.first(Paging.SIZE));
  }

  private String show(
      Page page, Model model, PeopleList list, ListForm form, Keyset<FollowKey> keyset) {
    model.addAttribute("list", list);
    model.addAttribute("form", form);
    model.addAttribute("people", lists.people(page.member().id(), list, keyset).linked(""));
    return "graph/listed";
  }

  @PostMapping(ADDRESS)
  String add(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String typed = username(name);
    ListingOutcome outcome = lists.add(page.member().id(), number(id), typed);
    return outcome instanceof ListingOutcome.Refused(ListingOutcome.Why why)
            && why != ListingOutcome.Why.NO_LIST
            && back.equals("/lists/" + id + "/people")
        ? again(page, model, id, name, ListWords.of(page, why, typed), response)
        : answer(page, outcome, "lists.added", typed, back, request, response);
  }

  /** The page with what was typed still in its field. */
  private String again(
      Page page, Model model, String id, String name, String words, HttpServletResponse response) {
    PeopleList list = known.named(page, id);
    model.addAttribute("page", page.at(of(list)).telling(new Notice(Notice.Kind.REFUSED, words)));
    model.addAttribute("typed", name);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(page, model, list, ListForm.of(list), Keyset.first(Paging.SIZE));
  }

  @PostMapping(ADDRESS + "/remove")
  String remove(
      Page page,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String typed = username(name);
    long list = number(id);
    return answer(
        page,
        lists.remove(page.member().id(), list, typed),
        "lists.removed",
        typed,
        back,
        request,
        response);
  }

  /** People write names with the sign that they are shown with, or without. */
  private static String username(String typed) {
    String line = PlainText.lineOf(typed);
    return line.startsWith("@") ? line.substring(1) : line;
  }

  /** The list that an address names, or one that there never is. */
  private static long number(String id) {
    return Paging.id(id).orElse(0L);
  }

  private String answer(
      Page page,
      ListingOutcome outcome,
      String done,
      String typed,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case ListingOutcome.Done(PeopleList list, var person) ->
          redirects.done(
              request,
              response,
              OwnPages.or(of(list), back),
              page.say(done, person.username(), page.isolated(list.name())));
      case ListingOutcome.Changed(PeopleList list, var _) ->
          Redirects.plain(request, OwnPages.or(of(list), back));
      case ListingOutcome.Refused(ListingOutcome.Why why) ->
          redirects.refused(
              request,
              response,
              why == ListingOutcome.Why.NO_LIST ? "/lists" : OwnPages.or("/lists", back),
              ListWords.of(page, why, typed));
    };
  }
}
