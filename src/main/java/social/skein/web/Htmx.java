package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a request comes from htmx, which wants a part of a page:
 * https://htmx.org/reference/#headers
 */
final class Htmx {
  private Htmx() {}

  static boolean asks(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }
}
