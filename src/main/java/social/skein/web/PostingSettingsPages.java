package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.post.PostingDefaults;
import social.skein.post.Visibility;

/** For whom one's posts are unless one chooses otherwise. */
@Controller
class PostingSettingsPages {
  private static final String ADDRESS = "/settings/posting";

  private final PostingDefaults defaults;
  private final Redirects redirects;

  PostingSettingsPages(PostingDefaults defaults, Redirects redirects) {
    this.defaults = defaults;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String settings(Page page, Model model) {
    model.addAttribute("chosen", defaults.of(page.member().id()));
    return "post/settings";
  }

  @PostMapping(ADDRESS)
  String change(
      Page page,
      @RequestParam(defaultValue = "") String visibility,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visibility chosen =
        Visibility.named(visibility)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such visibility"));
    defaults.change(page.member().id(), chosen);
    return redirects.done(request, response, ADDRESS, page.say("settings.saved"));
  }
}
