package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.graph.Networks;

/** Whether others see whom one follows and who follows one. */
@Controller
class NetworkPages {
  private static final String ADDRESS = "/settings/network";

  private final Networks networks;
  private final Redirects redirects;

  NetworkPages(Networks networks, Redirects redirects) {
    this.networks = networks;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String settings(Page page, Model model) {
    model.addAttribute("concealed", networks.isHidden(page.member().id()));
    return "graph/network";
  }

  @PostMapping(ADDRESS)
  String change(
      Page page,
      @RequestParam(defaultValue = "false") boolean concealed,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (concealed) {
      networks.hide(page.member().id());
    } else {
      networks.show(page.member().id());
    }
    return redirects.done(request, response, ADDRESS, page.say("settings.saved"));
  }
}
