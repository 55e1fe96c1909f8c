package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.End;
import social.skein.filter.Filter;
import social.skein.filter.FilterOutcome;
import social.skein.filter.Filters;
import social.skein.platform.text.PlainText;
import social.skein.post.Post;
import social.skein.post.Posts;

/** One's keyword filters: the list, a new one, changing and deleting one. */
@Controller
class FilterPages {
  private static final String LIST = "/settings/filters";
  private static final String NEW = LIST + "/new";
  private static final String ONE = LIST + "/{id:[0-9]+}";

  private final Filters filters;
  private final Posts posts;
  private final Redirects redirects;

  FilterPages(Filters filters, Posts posts, Redirects redirects) {
    this.filters = filters;
    this.posts = posts;
    this.redirects = redirects;
  }

  @GetMapping(LIST)
  String list(Page page, Model model) {
    model.addAttribute("filters", filters.of(page.member().id()));
    return "filter/list";
  }

  @GetMapping(NEW)
  String fresh(Page page, Model model, @RequestParam(defaultValue = "") String like) {
    return form(model, like(page, model, like).map(FilterForm::like).orElseGet(FilterForm::empty));
  }

  /** The post that a filter is made from, if there is one that the viewer sees. */
  private Optional<Post> like(Page page, Model model, String id) {
    Optional<Post> post = Paging.id(id).flatMap(number -> posts.find(number, page.member().id()));
    model.addAttribute("like", post.orElse(null));
    return post;
  }

  private static String form(Model model, FilterForm form) {
    model.addAttribute("form", form);
    return "filter/form";
  }

  @GetMapping(ONE)
  String one(
      Page page,
      Model model,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return Paging.id(id)
        .flatMap(number -> filters.find(page.member().id(), number))
        .map(filter -> form(model, FilterForm.of(filter)))
        .orElseGet(() -> gone(page, request, response));
  }

  private String gone(Page page, HttpServletRequest request, HttpServletResponse response) {
    return redirects.refused(request, response, LIST, page.say("filter.gone"));
  }

  @PostMapping(NEW)
  String create(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String like,
      HttpServletRequest request,
      HttpServletResponse response) {
    FilterForm form = typed(request, "", null);
    String back =
        like(page, model, like)
            .map(post -> "/" + post.author().handle() + "/" + post.id())
            .orElse(LIST);
    FilterOutcome outcome = filters.create(page.member().id(), form.draft(end(form.length())));
    return answer(page, model, form, outcome, back, request, response);
  }

  private static FilterForm typed(HttpServletRequest request, String id, @Nullable Instant endsAt) {
    return new FilterForm(
        id,
        FormFields.text(request, "revision"),
        PlainText.of(FormFields.text(request, "title")),
        PlainText.of(FormFields.text(request, "words")),
        PlainText.of(FormFields.text(request, "parts")),
        action(FormFields.text(request, "action")),
        contexts(request.getParameterValues("context")),
        FormFields.text(request, "length"),
        endsAt,
        Map.of());
  }

  private static Action action(String code) {
    return Action.of(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such action"));
  }

  private static Set<Context> contexts(String @Nullable [] codes) {
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    for (String code : codes == null ? new String[0] : codes) {
      contexts.add(
          Context.of(code)
              .orElseThrow(
                  () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such context")));
    }
    return contexts;
  }

  /** One of the lengths that the form offers, as ISO 8601 has it ({@code PT30M}). */
  private static End end(String chosen) {
    return switch (chosen) {
      case "never" -> new End.Never();
      case "keep" -> new End.AsItWas();
      default ->
          FilterWords.LENGTHS.stream()
              .filter(length -> length.toString().equals(chosen))
              .findFirst()
              .<End>map((Duration length) -> new End.After(length))
              .orElseThrow(
                  () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such length"));
    };
  }

  private String answer(
      Page page,
      Model model,
      FilterForm form,
      FilterOutcome outcome,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case FilterOutcome.Kept(Filter kept) ->
          redirects.done(
              request, response, back, page.say("filter.kept", page.isolated(kept.title())));
      case FilterOutcome.Refused(List<FilterOutcome.Problem> problems) ->
          again(model, form.wrong(FilterWords.of(page, problems)), response);
      case FilterOutcome.TooMany(int limit) ->
          again(model, form.wrong(Map.of("title", page.say("filter.many", limit))), response);
      case FilterOutcome.Changed(Filter now) ->
          again(
              model,
              form.over(now).wrong(Map.of("title", page.say("filter.changed", told(page, now)))),
              response);
      case FilterOutcome.Gone _ -> {
        String words = page.say("filter.gone.kept");
        yield again(model, form.fresh().wrong(Map.of("title", words)), response);
      }
    };
  }

  private static String told(Page page, Filter filter) {
    return PlainText.first(1_000, FilterWords.keywords(page, filter));
  }

  private static String again(Model model, FilterForm form, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(model, form);
  }

  @PostMapping(ONE)
  String change(
      Page page,
      Model model,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    long member = page.member().id();
    long filter = Paging.id(id).orElse(0L);
    FilterForm form =
        typed(request, id, filters.find(member, filter).map(Filter::endsAt).orElse(null));
    long seen = Paging.id(form.revision()).orElse(0L);
    FilterOutcome outcome = filters.change(member, filter, seen, form.draft(end(form.length())));
    return answer(page, model, form, outcome, LIST, request, response);
  }

  @PostMapping(ONE + "/delete")
  String delete(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return Paging.id(id).filter(number -> filters.delete(page.member().id(), number)).isPresent()
        ? redirects.done(request, response, LIST, page.say("filter.deleted"))
        : gone(page, request, response);
  }
}
