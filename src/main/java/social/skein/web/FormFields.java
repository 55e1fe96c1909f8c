package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a form sent. */
final class FormFields {
  private FormFields() {}

  /** The value of a field, empty when it was not sent. */
  static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
