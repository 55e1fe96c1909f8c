package social.skein.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Reads and writes cookies that no script and no other site may use. */
@Component
class Cookies {

  Optional<String> get(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Sets a cookie that the browser keeps for so long, or until it is closed when null. */
  void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      @Nullable Duration life) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax");
    if (life != null) {
      cookie.maxAge(life);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  void clear(HttpServletRequest request, HttpServletResponse response, String... names) {
    Arrays.stream(names).forEach(name -> set(request, response, name, "", Duration.ZERO));
  }
}
