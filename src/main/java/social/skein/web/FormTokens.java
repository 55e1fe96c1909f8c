package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import social.skein.platform.secret.ServerSecret;
import social.skein.platform.secret.Tokens;

/**
 * The token that every form carries: a signature of the session's token, or of a number in a cookie
 * before there is a session. So it belongs to one browser, nothing is stored for it, and a token of
 * somebody else's session is refused. See the OWASP CSRF cheat sheet, "signed double-submit
 * cookie".
 */
@Component
class FormTokens implements CsrfTokenRepository {
  private static final String COOKIE = "skein_form";

  private final ServerSecret secret;
  private final SessionCookies sessions;
  private final Cookies cookies;
  private final Tokens tokens;

  FormTokens(ServerSecret secret, SessionCookies sessions, Cookies cookies, Tokens tokens) {
    this.secret = secret;
    this.sessions = sessions;
    this.cookies = cookies;
    this.tokens = tokens;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String number = tokens.next();
    return new FormToken(secret.sign("form", "browser " + number), number);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof FormToken(String _, String number)) {
      cookies.set(request, response, COOKIE, number, null);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return sessions
        .token(request)
        .map(token -> "session " + token)
        .or(() -> cookies.get(request, COOKIE).map(number -> "browser " + number))
        .map(bound -> new FormToken(secret.sign("form", bound), ""))
        .orElse(null);
  }

  private record FormToken(String token, String number) implements CsrfToken {
    @Override
    public String getHeaderName() {
      return "X-CSRF-TOKEN";
    }

    @Override
    public String getParameterName() {
      return "_csrf";
    }

    @Override
    public String getToken() {
      return token;
    }
  }
}
