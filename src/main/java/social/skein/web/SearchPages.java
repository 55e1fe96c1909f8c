package social.skein.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.filter.Context;
import social.skein.graph.Person;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;
import social.skein.post.Post;
import social.skein.post.Reactions;
import social.skein.search.Hashtag;
import social.skein.search.Marking;
import social.skein.search.Search;
import social.skein.search.SearchQuery;
import social.skein.timeline.TimelineEntry;

/** Search: a little of everything, or all people, hashtags or posts that were found. */
@Controller
class SearchPages {
  private static final int FEW = 3;
  private static final int MANY = 50;

  /** How much is repeated of what is wrong, in characters. */
  private static final int LONGEST_SHOWN = 40;

  private final Search search;
  private final Reactions reactions;
  private final Screens screens;

  SearchPages(Search search, Reactions reactions, Screens screens) {
    this.search = search;
    this.screens = screens;
    this.reactions = reactions;
  }

  @GetMapping("/search")
  String search(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(required = false) @Nullable String before) {
    Keyset<Long> keyset = Paging.byId(before, null);
    // what is too long is said, and not sent back
    String typed = PlainText.first(SearchQuery.LONGEST, PlainText.lineOf(cut(q)));
    // whoever looks for words wants to know where they are
    Page folding = screens.folding(page, model, Context.PUBLIC);
    model.addAttribute("q", typed);
    model.addAttribute("shown", Found.Type.named(type));
    switch (SearchQuery.read(q)) {
      case SearchQuery.Asked(SearchQuery query) -> {
        model.addAttribute("page", folding.marking(Marking.of(query)));
        Optional<String> missing = search.missingAuthor(query);
        if (missing.isPresent()) {
          model.addAttribute(
              "problem", page.say("search.nobody", PlainText.first(LONGEST_SHOWN, missing.get())));
        } else {
          model.addAttribute("found", found(page, query, Found.Type.named(type), keyset));
        }
      }
      case SearchQuery.Nothing _ -> {}
      case SearchQuery.NoWords _ -> model.addAttribute("problem", page.say("search.words"));
      case SearchQuery.OnlyWithout _ -> model.addAttribute("problem", page.say("search.without"));
      case SearchQuery.OnlyDays _ -> model.addAttribute("problem", page.say("search.days"));
      case SearchQuery.SeveralAuthors _ ->
          model.addAttribute("problem", page.say("search.several"));
      case SearchQuery.NoAuthor _ -> model.addAttribute("problem", page.say("search.author"));
      case SearchQuery.TooLong _ ->
          model.addAttribute("problem", page.say("search.long", SearchQuery.LONGEST));
      case SearchQuery.NoDate(String date) ->
          model.addAttribute(
              "problem", page.say("search.date", PlainText.first(LONGEST_SHOWN, date)));
    }
    return "search/search";
  }

  /** Not more of it than may be shown: the rest is not worth the work. */
  private static String cut(String q) {
    return q.substring(0, Math.min(q.length(), 2 * SearchQuery.LONGEST));
  }

  private Found found(Page page, SearchQuery query, Found.Type type, Keyset<Long> keyset) {
    Search.Viewer viewer = viewer(page);
    List<Person> people =
        switch (type) {
          case ALL -> search.people(query, viewer, FEW + 1);
          case PEOPLE -> search.people(query, viewer, MANY);
          case HASHTAGS, POSTS -> List.of();
        };
    List<Hashtag> hashtags =
        switch (type) {
          case ALL -> search.hashtags(query, viewer, FEW + 1);
          case HASHTAGS -> search.hashtags(query, viewer, MANY);
          case PEOPLE, POSTS -> List.of();
        };
    boolean more = false;
    Slice<Post> posts = new Slice<>(List.of(), null, null);
    switch (type) {
      case ALL -> {
        Search.Best best = search.best(query, viewer, Paging.SIZE);
        posts = new Slice<>(best.posts(), null, null);
        more = best.more();
      }
      case POSTS -> posts = search.newest(query, viewer, keyset.before(), Paging.SIZE);
      case PEOPLE, HASHTAGS -> {}
    }
    int most = type == Found.Type.ALL ? FEW : MANY;
    return new Found(
        people.stream().limit(most).toList(),
        people.size() > most,
        hashtags.stream().limit(most).toList(),
        hashtags.size() > most,
        posts.map(TimelineEntry::of),
        more,
        reactions.of(page.viewerId(), posts.items()));
  }

  private static Search.Viewer viewer(Page page) {
    Account viewer = page.viewer();
    return new Search.Viewer(page.viewerId(), viewer == null ? null : viewer.zone());
  }
}
