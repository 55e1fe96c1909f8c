package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.graph.Locks;
import social.skein.graph.UnlockOutcome;
import social.skein.graph.Waiting;

/** Whether one wants to be asked before anybody follows one. */
@Controller
class LockPages {
  private static final String ADDRESS = "/settings/lock";

  private final Locks locks;
  private final WaitingRequests waiting;
  private final Redirects redirects;

  LockPages(Locks locks, WaitingRequests waiting, Redirects redirects) {
    this.locks = locks;
    this.waiting = waiting;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String settings(Page page, Model model) {
    model.addAttribute("waiting", waiting.of(page));
    return "graph/lock";
  }

  @PostMapping(ADDRESS)
  String lock(Page page, HttpServletRequest request, HttpServletResponse response) {
    locks.lock(page.member().id());
    return redirects.done(request, response, ADDRESS, page.say("lock.done"));
  }

  @PostMapping("/settings/unlock")
  String unlock(
      Page page,
      @RequestParam(name = "waiting", defaultValue = "") String chosen,
      HttpServletRequest request,
      HttpServletResponse response) {
    Waiting answer = answer(chosen);
    return switch (locks.unlock(page.member().id(), answer)) {
      case UnlockOutcome.Unlocked(int answered) ->
          redirects.done(request, response, ADDRESS, words(page, answer, answered));
      case UnlockOutcome.Undecided _ ->
          redirects.refused(request, response, ADDRESS, page.say("unlock.undecided"));
    };
  }

  private static @Nullable Waiting answer(String chosen) {
    return switch (chosen) {
      case "" -> null;
      case "in" -> Waiting.LET_IN;
      case "out" -> Waiting.LEAVE_OUT;
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such answer");
    };
  }

  private static String words(Page page, @Nullable Waiting answer, int answered) {
    return answered > 0 && answer == Waiting.LET_IN
        ? page.say("unlock.done.in", answered)
        : page.say("unlock.done");
  }
}
