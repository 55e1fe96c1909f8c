package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.ledger.BeginOutcome;
import social.skein.ledger.Deed;
import social.skein.ledger.Everybody;
import social.skein.ledger.LedgerQuery;
import social.skein.ledger.Side;
import social.skein.web.LedgerPages.Choice;

/** Asks before something is done to everybody whom a choice of the ledger finds, and begins it. */
@Controller
class LedgerOfAllPages {
  private static final String ADDRESS = LedgerPages.ADDRESS + "/all";

  private final Everybody everybody;
  private final Lists lists;
  private final Redirects redirects;

  LedgerOfAllPages(Everybody everybody, Lists lists, Redirects redirects) {
    this.everybody = everybody;
    this.lists = lists;
    this.redirects = redirects;
  }

  /** What is asked for, as addresses have it. */
  record Wish(
      @Nullable String deed, @Nullable String list, @Nullable String side, @Nullable String n) {
    Deed wanted() {
      return LedgerWords.deed(deed == null ? "" : deed);
    }

    Side half() {
      return wanted() == Deed.REMOVED
          ? Side.FOLLOWERS
          : wanted() == Deed.LISTED && side != null ? Choice.side(side) : Side.FOLLOWING;
    }

    /** The list, or none, or one that nobody has. */
    @Nullable Long onto() {
      return wanted() == Deed.LISTED ? Paging.id(list == null ? "" : list).orElse(0L) : null;
    }
  }

  /** Where it is asked whether that is to be done to all of these. */
  static String address(Page page, LedgerQuery query, Deed deed, String list) {
    return ADDRESS
        + "?deed=%s&list=%s&side=%s&only=%s&q=%s"
            .formatted(
                LedgerWords.value(deed),
                page.encoded(list),
                LedgerWords.value(query.side()),
                LedgerWords.value(query.only()),
                page.encoded(query.words()));
  }

  @GetMapping(ADDRESS)
  String ask(
      Page page,
      Model model,
      Wish wish,
      Choice choice,
      HttpServletRequest request,
      HttpServletResponse response) {
    LedgerQuery query = choice.of(wish.half());
    long member = page.member().id();
    Long onto = wish.onto();
    PeopleList list = onto == null ? null : lists.find(member, onto).orElse(null);
    if (onto != null && list == null) {
      return redirects.refused(request, response, ledger(page, query), page.say("lists.gone"));
    }
    model.addAttribute("query", query);
    model.addAttribute("deed", wish.wanted());
    model.addAttribute("list", list);
    model.addAttribute("many", everybody.count(member, query, wish.wanted(), onto));
    model.addAttribute("back", ledger(page, query));
    return "ledger/all";
  }

  private static String ledger(Page page, LedgerQuery query) {
    return LedgerPages.address(query.side())
        + "?only=%s&q=%s".formatted(LedgerWords.value(query.only()), page.encoded(query.words()));
  }

  @PostMapping(ADDRESS)
  String begin(
      Page page,
      Wish wish,
      Choice choice,
      HttpServletRequest request,
      HttpServletResponse response) {
    LedgerQuery query = choice.of(wish.half());
    int said =
        (int) Math.min(Everybody.MOST, Paging.id(wish.n() == null ? "" : wish.n()).orElse(0L));
    String back = ledger(page, query);
    return switch (everybody.begin(page.member().id(), query, wish.wanted(), wish.onto(), said)) {
      case BeginOutcome.Begun _ -> Redirects.plain(request, back);
      case BeginOutcome.Refused(BeginOutcome.Why why) ->
          redirects.refused(
              request,
              response,
              why == BeginOutcome.Why.CHANGED
                  ? address(page, query, wish.wanted(), wish.list() == null ? "" : wish.list())
                  : back,
              LedgerWords.of(page, why));
    };
  }

  @PostMapping(LedgerPages.ADDRESS + "/stop")
  String stop(
      Page page,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request) {
    everybody.stop(page.member().id(), Paging.id(id).orElse(0L));
    return Redirects.plain(request, OwnPages.or(LedgerPages.ADDRESS, back));
  }
}
