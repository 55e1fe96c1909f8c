package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import social.skein.platform.text.PlainText;

/** Answers what somebody wanted to do to somebody and could not. */
@Component
class RefusedDeeds {
  /** How much of a name that nobody has is repeated to whoever typed it. */
  private static final int SHOWN = 60;

  private final Redirects redirects;

  RefusedDeeds(Redirects redirects) {
    this.redirects = redirects;
  }

  /** To oneself: back to one's own profile, in these words. */
  String toOneself(
      Page page, String words, HttpServletRequest request, HttpServletResponse response) {
    return redirects.refused(request, response, "/" + page.member().handle(), words);
  }

  /** To nobody, or to whoever does not exist to them. */
  String toNobody(
      Page page, String username, HttpServletRequest request, HttpServletResponse response) {
    String cut = PlainText.first(SHOWN, username);
    String shown = cut.equals(username) ? cut : cut + "…";
    return redirects.refused(request, response, "/", page.say("follow.unknown", shown));
  }
}
