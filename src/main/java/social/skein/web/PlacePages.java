package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.timeline.HomePlaces;

/** Where the viewer was in their home: noted as they leave it, and the way back there. */
@Controller
class PlacePages {
  private final HomePlaces places;
  private final Redirects redirects;

  PlacePages(HomePlaces places, Redirects redirects) {
    this.places = places;
    this.redirects = redirects;
  }

  /** Older posts follow the one that was on top then, and a link leads to the newer ones. */
  @GetMapping("/home/place")
  String resume(Page page, HttpServletRequest request, HttpServletResponse response) {
    OptionalLong place = places.of(page.member().id());
    return place.isPresent()
        ? Redirects.plain(request, "/?before=" + (place.getAsLong() + 1))
        : redirects.done(request, response, "/", page.say("home.place.none"));
  }

  @PostMapping("/home/place")
  String keep(
      Page page,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request,
      HttpServletResponse response) {
    long entry =
        Paging.id(at)
            .filter(id -> id < Long.MAX_VALUE)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place"));
    if (!places.keep(page.member().id(), entry)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such entry");
    }
    return redirects.done(request, response, "/", page.say("home.place.kept"));
  }
}
