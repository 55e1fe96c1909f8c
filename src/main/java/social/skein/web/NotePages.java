package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.account.Account;
import social.skein.graph.NoteOutcome;
import social.skein.graph.Notes;
import social.skein.web.KnownAccounts.Known;

/** One's private note of somebody. */
@Controller
class NotePages {
  private final KnownAccounts known;
  private final Notes notes;
  private final Redirects redirects;

  NotePages(KnownAccounts known, Notes notes, Redirects redirects) {
    this.known = known;
    this.notes = notes;
    this.redirects = redirects;
  }

  @GetMapping("/@{username}/note")
  String note(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back) {
    Known found = known.named(page, username);
    Account about = found.account();
    String profile = "/" + about.handle();
    if (about.id() == page.member().id()) {
      return "redirect:" + profile;
    }
    return form(model, about, found.standing().note(), OwnPages.or(profile, back), "");
  }

  private static String form(Model model, Account about, String text, String back, String problem) {
    model.addAttribute("account", about);
    model.addAttribute("text", text);
    model.addAttribute("back", back);
    model.addAttribute("problem", problem.isEmpty() ? null : problem);
    return "ledger/note";
  }

  @PostMapping("/@{username}/note")
  String write(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account about = known.named(page, username).account();
    String here = OwnPages.or("/" + about.handle(), back);
    if (about.id() == page.member().id()) {
      return redirects.refused(request, response, here, page.say("note.self"));
    }
    NoteOutcome outcome = notes.write(page.member().id(), about.id(), text);
    return switch (outcome) {
      case KEPT -> redirects.done(request, response, here, page.say("note.kept"));
      case GONE -> redirects.done(request, response, here, page.say("note.gone"));
      case TOO_LONG -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(model, about, text, here, page.say("note.long", Notes.LIMIT));
      }
    };
  }
}
