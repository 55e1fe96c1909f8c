package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.skein.account.Account;
import social.skein.graph.BarrierOutcome;
import social.skein.graph.BarrierOutcome.Why;
import social.skein.graph.People;

/** Says what became of a block, a mute or hidden boosts where the button was pressed. */
@Component
class BarrierAnswers {
  private final People people;
  private final Redirects redirects;
  private final RefusedDeeds refused;

  BarrierAnswers(People people, Redirects redirects, RefusedDeeds refused) {
    this.people = people;
    this.redirects = redirects;
    this.refused = refused;
  }

  /**
   * What was pressed.
   *
   * @param back the page with the button
   * @param done the key of what is said when it is done
   * @param self the key of what is said to who does it to themselves
   */
  record Deed(Page page, String username, String back, String done, String self) {}

  String of(
      BarrierOutcome outcome,
      Deed deed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case BarrierOutcome.Done(Account account) -> done(account, deed, model, request, response);
      case BarrierOutcome.Refused(Why why) -> refused(why, deed, request, response);
    };
  }

  private String done(
      Account account,
      Deed deed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Page page = deed.page();
    String words = page.say(deed.done(), account.username());
    String here = OwnPages.or("/" + account.handle(), deed.back());
    if (!Htmx.asks(request)) {
      return redirects.done(request, response, here, words);
    }
    model.addAttribute("page", page.at(here).telling(new Notice(Notice.Kind.DONE, words)));
    model.addAttribute("account", account);
    model.addAttribute("standing", people.standing(page.member().id(), account.id()));
    return "graph/changed";
  }

  private String refused(
      Why why, Deed deed, HttpServletRequest request, HttpServletResponse response) {
    Page page = deed.page();
    return switch (why) {
      case SELF -> refused.toOneself(page, page.say(deed.self()), request, response);
      case UNKNOWN -> refused.toNobody(page, deed.username(), request, response);
    };
  }
}
