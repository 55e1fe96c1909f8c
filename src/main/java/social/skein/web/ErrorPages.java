package social.skein.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import social.skein.platform.mail.OperatorMail;

/** The page for whatever went wrong: what it was, and a way on. */
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 503);

  private final OperatorMail operator;

  ErrorPages(OperatorMail operator) {
    this.operator = operator;
  }

  @RequestMapping("/error")
  String error(Page page, Model model, HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        && status >= 500) {
      operator.report(request.getMethod() + " " + page.path(), failure);
    }
    response.setStatus(status);
    String words =
        WORDED.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
    model.addAttribute("status", status);
    model.addAttribute("title", page.say("error." + words + ".title"));
    model.addAttribute("words", page.say("error." + words + ".words"));
    return "error";
  }
}
