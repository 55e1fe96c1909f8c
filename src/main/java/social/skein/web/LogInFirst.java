package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever must log in first to the log-in page, and from there to where they were going. */
@Component
class LogInFirst implements AuthenticationEntryPoint {
  /** Whose forms nobody has to log in for. */
  private static final Set<String> FOR_STRANGERS = Set.of("/login", "/signup");

  private final Drafts drafts;
  private final Notices notices;
  private final Texts texts;

  LogInFirst(Drafts drafts, Notices notices, Texts texts) {
    this.drafts = drafts;
    this.notices = notices;
    this.texts = texts;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String login = "/login?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
    if (!isRead(request)) {
      notices.leave(request, response, new Notice(Notice.Kind.REFUSED, notDone(request, response)));
    }
    if (Htmx.asks(request)) {
      response.setHeader("HX-Redirect", login);
      return;
    }
    response.sendRedirect(login);
  }

  /**
   * The token of a form that was opened before its reader logged out belongs to no session any
   * more: what they wrote is kept as it is when a session has ended. Anything else without a right
   * token is refused, and so is whatever another site sent.
   */
  void loggedOutMeanwhile(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    boolean stranger = SessionContexts.current().isEmpty();
    if (stranger && isOurs(request) && !FOR_STRANGERS.contains(request.getRequestURI())) {
      commence(request, response, new InsufficientAuthenticationException("logged out", why));
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /**
   * Browsers say where a form stood: by Sec-Fetch-Site where they trust the way, else by Origin.
   */
  private static boolean isOurs(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
        || (origin != null && origin.endsWith("://" + request.getHeader("Host")));
  }

  /** Where they were going: the page itself, or that of the form or the button. */
  private static String wanted(HttpServletRequest request) {
    if (isRead(request)) {
      return OwnPages.or("/", Page.here(request));
    }
    String form = FormFields.text(request, "form");
    boolean open = FormFields.text(request, "at").equals(Answering.END);
    return OwnPages.or("/", form.isEmpty() || open ? FormFields.text(request, "back") : form);
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private String notDone(HttpServletRequest request, HttpServletResponse response) {
    if (FormFields.text(request, "form").isEmpty() && !request.getRequestURI().equals("/posts")) {
      return texts.say("login.first");
    }
    return texts.say(drafts.keep(request, response) ? "login.draft.kept" : "login.draft.back");
  }
}
