package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;

/** One's lists: which there are, to make one, to change and to delete it. */
@Controller
class ListPages {
  private static final String ADDRESS = "/lists";

  private final Lists lists;
  private final ListedPeoplePages people;
  private final Redirects redirects;

  ListPages(Lists lists, ListedPeoplePages people, Redirects redirects) {
    this.lists = lists;
    this.people = people;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String all(Page page, Model model) {
    return all(page, model, ListForm.EMPTY);
  }

  private String all(Page page, Model model, ListForm form) {
    model.addAttribute("lists", lists.of(page.member().id()));
    model.addAttribute("form", form);
    return "graph/lists";
  }

  @PostMapping(ADDRESS)
  String create(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean exclusive,
      HttpServletRequest request,
      HttpServletResponse response) {
    ListTerms typed = new ListTerms(name, exclusive);
    return switch (lists.create(page.member().id(), typed)) {
      case ListOutcome.Kept(PeopleList list) ->
          redirects.done(
              request,
              response,
              ListedPeoplePages.of(list),
              page.say("lists.created", page.isolated(list.name())));
      case ListOutcome.Refused(ListOutcome.Why why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield all(page, model, ListForm.refused(page, typed, null, why));
      }
    };
  }

  @PostMapping(ADDRESS + "/{id:[0-9]+}")
  String change(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean exclusive,
      @RequestParam(required = false) @Nullable String seenName,
      @RequestParam(defaultValue = "false") boolean seenExclusive,
      HttpServletRequest request,
      HttpServletResponse response) {
    ListTerms typed = new ListTerms(name, exclusive);
    ListTerms seen = seenName == null ? null : new ListTerms(seenName, seenExclusive);
    Optional<Long> number = Paging.id(id);
    ListOutcome outcome =
        number.isEmpty()
            ? new ListOutcome.Refused(ListOutcome.Why.GONE)
            : lists.change(page.member().id(), number.get(), seen, typed);
    return switch (outcome) {
      case ListOutcome.Kept(PeopleList list) ->
          redirects.done(
              request,
              response,
              ListedPeoplePages.of(list),
              page.say("lists.changed", page.isolated(list.name())));
      case ListOutcome.Refused(ListOutcome.Why why) when why == ListOutcome.Why.GONE ->
          redirects.refused(request, response, ADDRESS, page.say("lists.gone"));
      case ListOutcome.Refused(ListOutcome.Why why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield people.show(page, model, id, ListForm.refused(page, typed, seen, why));
      }
    };
  }

  @PostMapping(ADDRESS + "/{id:[0-9]+}/delete")
  String delete(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PeopleList> deleted =
        Paging.id(id).flatMap(number -> lists.delete(page.member().id(), number));
    return deleted.isPresent()
        ? redirects.done(
            request,
            response,
            ADDRESS,
            page.say("lists.deleted", page.isolated(deleted.get().name())))
        : redirects.refused(request, response, ADDRESS, page.say("lists.gone"));
  }
}
