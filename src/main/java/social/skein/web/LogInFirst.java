package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever must log in first to the log-in page, and from there to where they were going. */
@Component
class LogInFirst implements AuthenticationEntryPoint {
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
