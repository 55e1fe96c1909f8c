package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.graph.FollowKey;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;

/** Mute, unmute, and the list of those whom one mutes. */
@Controller
class MutePages {
  private static final String FOR_GOOD = "good";
  private static final List<Duration> LENGTHS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

  private final Mutes mutes;
  private final BarrierAnswers answers;

  MutePages(Mutes mutes, BarrierAnswers answers) {
    this.mutes = mutes;
    this.answers = answers;
  }

  @PostMapping("/@{username}/mute")
  String mute(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = FOR_GOOD) String length,
      @RequestParam(defaultValue = "false") boolean notifications,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.of(
        mutes.mute(page.member().id(), username, new MuteTerms(length(length), notifications)),
        new BarrierAnswers.Deed(page, username, back, "mute.done", "mute.self"),
        model,
        request,
        response);
  }

  /** One of the lengths that the form offers, as ISO 8601 has it ({@code PT1H}). */
  private static @Nullable Duration length(String chosen) {
    return chosen.equals(FOR_GOOD)
        ? null
        : LENGTHS.stream()
            .filter(length -> length.toString().equals(chosen))
            .findFirst()
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such length"));
  }

  @PostMapping("/@{username}/unmute")
  String unmute(
      Page page,
      Model model,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.of(
        mutes.unmute(page.member().id(), username),
        new BarrierAnswers.Deed(page, username, back, "mute.undone", "mute.unself"),
        model,
        request,
        response);
  }

  @GetMapping("/settings/mutes")
  String list(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.by(FollowKey::read, before, after);
    model.addAttribute("people", mutes.list(page.member().id(), keyset).linked(""));
    return "graph/mutes";
  }
}
