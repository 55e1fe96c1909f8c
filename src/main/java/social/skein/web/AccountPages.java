package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.LogIn;
import social.skein.account.LogInOutcome;
import social.skein.account.OpenedSession;
import social.skein.account.Sessions;
import social.skein.account.SignUp;
import social.skein.account.SignUpOutcome;
import social.skein.account.SignUpOutcome.Problem;

/** Signing up, logging in and logging out. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Redirects redirects;

  AccountPages(Accounts accounts, Sessions sessions, SessionCookies cookies, Redirects redirects) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookies = cookies;
    this.redirects = redirects;
  }

  @GetMapping("/signup")
  String signUp(Page page, Model model, @RequestParam(defaultValue = "") String next) {
    String safe = OwnPages.or("/", next);
    if (page.viewer() != null) {
      return "redirect:" + safe;
    }
    model.addAttribute("form", SignUpForm.empty(safe));
    return "account/signup";
  }

  @PostMapping("/signup")
  String signUp(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    String safe = OwnPages.or("/", next);
    return switch (accounts.signUp(new SignUp(username, email, password))) {
      case SignUpOutcome.SignedUp(Account account) -> {
        SessionContexts.current().ifPresent(sessions::logOut);
        cookies.keep(request, response, sessions.open(account));
        yield redirects.done(request, response, safe, page.say("signup.done", account.username()));
      }
      case SignUpOutcome.Refused(Set<Problem> problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var words =
            problems.stream()
                .collect(Collectors.toMap(AccountPages::field, problem -> words(page, problem)));
        model.addAttribute("form", new SignUpForm(username, email, safe, words));
        yield "account/signup";
      }
    };
  }

  private static String field(Problem problem) {
    return switch (problem) {
      case USERNAME_EMPTY, USERNAME_LONG, USERNAME_LETTERS, USERNAME_RESERVED, USERNAME_TAKEN ->
          "username";
      case EMAIL_WRONG, EMAIL_TAKEN -> "email";
      case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_WEAK -> "password";
    };
  }

  private static String words(Page page, Problem problem) {
    return switch (problem) {
      case USERNAME_EMPTY, USERNAME_LONG, USERNAME_LETTERS -> page.say("signup.username.shape");
      case USERNAME_RESERVED -> page.say("signup.username.reserved");
      case USERNAME_TAKEN -> page.say("signup.username.taken");
      case EMAIL_WRONG -> page.say("signup.email.shape");
      case EMAIL_TAKEN -> page.say("signup.email.taken");
      case PASSWORD_SHORT -> page.say("signup.password.short", SignUp.SHORTEST_PASSWORD);
      case PASSWORD_LONG -> page.say("signup.password.long", SignUp.LONGEST_PASSWORD);
      case PASSWORD_WEAK -> page.say("signup.password.weak");
    };
  }

  @GetMapping("/login")
  String logIn(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request) {
    String safe = OwnPages.or("/", next);
    if (page.viewer() != null) {
      return "redirect:" + safe;
    }
    model.addAttribute("form", new LogInForm("", safe, false, null));
    return "account/login";
  }

  @PostMapping("/login")
  String logIn(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "false") boolean remember,
      HttpServletRequest request,
      HttpServletResponse response) {
    LogIn attempt =
        new LogIn(
            username,
            password,
            remember,
            request.getRemoteAddr(),
            cookies.device(request).orElse(null));
    String safe = OwnPages.or("/", next);
    return switch (sessions.logIn(attempt)) {
      case LogInOutcome.LoggedIn(OpenedSession session) -> {
        SessionContexts.current().ifPresent(sessions::logOut);
        cookies.keep(request, response, session);
        yield Redirects.plain(request, safe);
      }
      case LogInOutcome.Wrong _ -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String problem = page.say("login.problem");
        model.addAttribute("form", new LogInForm(username, safe, remember, problem));
        yield "account/login";
      }
      case LogInOutcome.Throttled(Duration wait) -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        String problem = page.say("login.throttled", wait.toMinutes() + 1);
        model.addAttribute("form", new LogInForm(username, safe, remember, problem));
        yield "account/login";
      }
    };
  }

  @PostMapping("/logout")
  String logOut(Page page, HttpServletRequest request, HttpServletResponse response) {
    SessionContexts.current().ifPresent(sessions::logOut);
    cookies.forget(request, response);
    return redirects.done(request, response, "/", page.say("logout.done"));
  }
}
