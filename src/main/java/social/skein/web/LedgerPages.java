package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.graph.FollowKey;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.ledger.Deed;
import social.skein.ledger.Deeds;
import social.skein.ledger.Everybody;
import social.skein.ledger.Ledger;
import social.skein.ledger.LedgerQuery;
import social.skein.ledger.Only;
import social.skein.ledger.Side;
import social.skein.ledger.Sort;
import social.skein.ledger.Stage;
import social.skein.ledger.Undo;
import social.skein.platform.text.PlainText;

/** The page to manage whom one follows and by whom one is followed. */
@Controller
class LedgerPages {
  static final String ADDRESS = "/people/ledger";
  private static final int SIZE = 50;
  private static final int LONGEST_QUERY = 100;
  private static final int MOST_NAMES = 20;

  private final Ledger ledger;
  private final Deeds deeds;
  private final Everybody everybody;
  private final Lists lists;
  private final Redirects redirects;

  LedgerPages(Ledger ledger, Deeds deeds, Everybody everybody, Lists lists, Redirects redirects) {
    this.ledger = ledger;
    this.deeds = deeds;
    this.everybody = everybody;
    this.lists = lists;
    this.redirects = redirects;
  }

  /** Where that half of the ledger stands. */
  static String address(Side side) {
    return side == Side.FOLLOWERS ? ADDRESS + "/followers" : ADDRESS;
  }

  /** What somebody chose of a list, as addresses have it. */
  record Choice(@Nullable String sort, @Nullable String only, @Nullable String q) {
    static Side side(String name) {
      return chosen(Side.values(), name);
    }

    LedgerQuery of(Side side) {
      String words = PlainText.first(LONGEST_QUERY, PlainText.lineOf(q == null ? "" : q));
      return new LedgerQuery(side, chosen(Sort.values(), sort), chosen(Only.values(), only), words);
    }

    /** What has that name, or else the first. */
    private static <E extends Enum<E>> E chosen(E[] all, @Nullable String name) {
      return Arrays.stream(all)
          .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElse(all[0]);
    }
  }

  @GetMapping(ADDRESS)
  String following(
      Page page,
      Model model,
      Choice choice,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    refreshAtTheEnd(page, request, response);
    return show(page, model, choice.of(Side.FOLLOWING), before, after, Ticks.NONE);
  }

  @GetMapping(ADDRESS + "/followers")
  String followers(
      Page page,
      Model model,
      Choice choice,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    refreshAtTheEnd(page, request, response);
    return show(page, model, choice.of(Side.FOLLOWERS), before, after, Ticks.NONE);
  }

  /** Who looks on while something is done to many: when it ends, the list is another one. */
  private void refreshAtTheEnd(
      Page page, HttpServletRequest request, HttpServletResponse response) {
    if ("deed".equals(request.getHeader("HX-Target"))
        && deeds.newest(page.member().id()).filter(it -> it.stage().working()).isEmpty()) {
      response.setHeader("HX-Refresh", "true");
    }
  }

  private String show(
      Page page,
      Model model,
      LedgerQuery query,
      @Nullable String before,
      @Nullable String after,
      Ticks ticks) {
    var keyset = Paging.by(FollowKey::read, before, after).sized(SIZE);
    long member = page.member().id();
    String address =
        "sort=%s&only=%s&q=%s"
            .formatted(
                LedgerWords.value(query.sort()),
                LedgerWords.value(query.only()),
                page.encoded(query.words()));
    model.addAttribute("query", query);
    model.addAttribute("ticks", ticks);
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("entries", ledger.page(member, query, keyset).linked(address));
    model.addAttribute("lists", lists.of(member));
    Undo undo = deeds.newest(member).orElse(null);
    model.addAttribute("undo", undo);
    model.addAttribute("undone", deeds.justUndone(member).orElse(null));
    model.addAttribute(
        "waiting", undo != null && undo.stage() == Stage.DOING ? everybody.waiting(undo.id()) : 0);
    model.addAttribute(
        "leftOut",
        undo == null || undo.left() == 0
            ? List.of()
            : deeds.leftOut(member, undo.id(), MOST_NAMES));
    return "ledger/ledger";
  }

  @PostMapping(ADDRESS)
  String toAll(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") List<String> who,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "following") String side,
      Choice choice,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Deed wanted = LedgerWords.deed(deed);
    List<Long> people = who.stream().distinct().map(LedgerPages::id).toList();
    LedgerQuery query = choice.of(Choice.side(side));
    String here = OwnPages.or(address(query.side()), back);
    Ticks ticks = new Ticks(Set.copyOf(people), list, all);
    String missing = LedgerWords.missing(page, wanted, ticks);
    if (missing != null) {
      Page again = page.at(here).telling(new Notice(Notice.Kind.REFUSED, missing));
      model.addAttribute("page", again);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(again, model, query, before, after, ticks);
    }
    if (all) {
      return Redirects.plain(request, LedgerOfAllPages.address(page, query, wanted, list));
    }
    if (wanted == Deed.LISTED) {
      return list(page, list, people, here, request, response);
    }
    int many = deeds.toAll(page.member().id(), wanted, people);
    return redirects.done(request, response, here, words(page, wanted, many));
  }

  private String list(
      Page page,
      String list,
      List<Long> people,
      String here,
      HttpServletRequest request,
      HttpServletResponse response) {
    long onto = Paging.id(list).orElse(0L);
    return switch (deeds.list(page.member().id(), onto, people)) {
      case ListingOutcome.Changed(PeopleList on, List<Long> listed) ->
          redirects.done(
              request,
              response,
              here,
              page.say("ledger.listed", listed.size(), page.isolated(on.name())));
      case ListingOutcome.Done(PeopleList on, var _) ->
          redirects.done(
              request, response, here, page.say("ledger.listed", 1, page.isolated(on.name())));
      case ListingOutcome.Refused(ListingOutcome.Why why) ->
          redirects.refused(
              request,
              response,
              here,
              why == ListingOutcome.Why.UNKNOWN
                  ? page.say("ledger.unknown")
                  : ListWords.of(page, why, ""));
    };
  }

  private static long id(String typed) {
    return Paging.id(typed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such id"));
  }

  private static String words(Page page, Deed deed, int many) {
    return switch (deed) {
      case UNFOLLOWED -> page.say("ledger.unfollowed", many);
      case REMOVED -> page.say("ledger.removed", many);
      case BOOSTS_HIDDEN -> page.say("ledger.boosts", many);
      case LISTED -> throw new IllegalArgumentException("on which list?");
    };
  }

  @PostMapping(ADDRESS + "/undo")
  String undo(
      Page page,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Undo> undo = deeds.undo(page.member().id(), id(id));
    String here = OwnPages.or(ADDRESS, back);
    if (undo.isEmpty()) {
      return redirects.refused(request, response, here, page.say("ledger.undo.gone"));
    }
    return Redirects.plain(request, here);
  }
}
