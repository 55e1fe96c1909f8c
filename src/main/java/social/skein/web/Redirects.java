package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Answers a POST by leading to a page that tells what happened. */
@Component
class Redirects {
  private final Notices notices;

  Redirects(Notices notices) {
    this.notices = notices;
  }

  String done(HttpServletRequest request, HttpServletResponse response, String to, String words) {
    return told(request, response, to, new Notice(Notice.Kind.DONE, words));
  }

  /** As {@link #done}; a part of a page that htmx asked for gives way to the whole page. */
  String refused(
      HttpServletRequest request, HttpServletResponse response, String to, String words) {
    String redirect = told(request, response, to, new Notice(Notice.Kind.REFUSED, words));
    return Htmx.asks(request) ? wholePage(response, to) : redirect;
  }

  /** As {@link #done}, also where htmx asked, whose part of the page is no more. */
  String doneWithWholePage(
      HttpServletRequest request, HttpServletResponse response, String to, String words) {
    String redirect = done(request, response, to, words);
    return Htmx.asks(request) ? wholePage(response, to) : redirect;
  }

  private static String wholePage(HttpServletResponse response, String to) {
    response.setHeader("HX-Redirect", to);
    return "layout/elsewhere";
  }

  private String told(
      HttpServletRequest request, HttpServletResponse response, String to, Notice notice) {
    notices.leave(request, response, notice);
    return plain(request, to);
  }

  /** Leads to a page of ours with 303 See Other, so that it is read with GET. */
  static String plain(HttpServletRequest request, String to) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + to;
  }
}
