package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.graph.BarrierOutcome;
import social.skein.graph.BarrierOutcome.Why;

/** Says what became of a block, a mute or hidden boosts, where the button was pressed. */
@Component
class BarrierAnswers {
  private final Redirects redirects;
  private final RefusedDeeds refused;

  BarrierAnswers(Redirects redirects, RefusedDeeds refused) {
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
      BarrierOutcome outcome, Deed deed, HttpServletRequest request, HttpServletResponse response) {
    Page page = deed.page();
    return switch (outcome) {
      case BarrierOutcome.Done(Account account) ->
          redirects.done(
              request,
              response,
              OwnPages.or("/" + account.handle(), deed.back()),
              page.say(deed.done(), account.username()));
      case BarrierOutcome.Refused(Why why) ->
          switch (why) {
            case SELF -> refused.toOneself(page, page.say(deed.self()), request, response);
            case UNKNOWN -> refused.toNobody(page, deed.username(), request, response);
          };
    };
  }
}
