package social.skein.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import social.skein.platform.database.BusyDatabase;
import social.skein.platform.mail.OperatorMail;

/** The page for whatever went wrong: what it was, and a way on. */
@Controller
class ErrorPages implements ErrorController {
  static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 500, 503);

  private static final String RETRY_AFTER = "10";

  private final OperatorMail operator;

  ErrorPages(OperatorMail operator) {
    this.operator = operator;
  }

  @RequestMapping("/error")
  String error(Page page, Model model, HttpServletRequest request, HttpServletResponse response) {
    int status = status(request, page);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAllAttributes(model(page, status));
    return "error";
  }

  private int status(HttpServletRequest request, Page page) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = failed instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (status < 500 || !(thrown instanceof Throwable failure)) {
      return status;
    }
    if (BusyDatabase.caused(failure)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    operator.report(request.getMethod() + " " + page.path(), failure);
    return status;
  }

  /** What the template needs for a status. */
  static Map<String, Object> model(Page page, int status) {
    String words =
        WORDED.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
    return Map.of(
        "page",
        page,
        "status",
        status,
        "title",
        page.say("error." + words + ".title"),
        "words",
        page.say("error." + words + ".words"));
  }
}
