package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.account.OpenedSession;

/** What a browser keeps of being logged in: the session's token, and what makes it known. */
@Component
class SessionCookies {
  private static final String SESSION = "skein_session";
  private static final String DEVICE = "skein_device";
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private final Cookies cookies;

  SessionCookies(Cookies cookies) {
    this.cookies = cookies;
  }

  Optional<String> token(HttpServletRequest request) {
    return cookies.get(request, SESSION);
  }

  Optional<String> device(HttpServletRequest request) {
    return cookies.get(request, DEVICE);
  }

  void keep(HttpServletRequest request, HttpServletResponse response, OpenedSession session) {
    cookies.set(
        request, response, SESSION, session.token(), session.remembered() ? REMEMBERED : null);
    cookies.set(request, response, DEVICE, session.device(), REMEMBERED);
  }

  /** Forgets the session; the device stays known. */
  void forget(HttpServletRequest request, HttpServletResponse response) {
    cookies.clear(request, response, SESSION);
  }
}
