package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.platform.secret.ServerSecret;

/**
 * Carries a notice over a redirect, in a signed cookie that lives for a minute: nothing has to be
 * stored for it, and nobody can put words into our pages.
 */
@Component
class Notices {
  private static final String COOKIE = "skein_notice";
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final ServerSecret secret;
  private final Cookies cookies;

  Notices(ServerSecret secret, Cookies cookies) {
    this.secret = secret;
    this.cookies = cookies;
  }

  void leave(HttpServletRequest request, HttpServletResponse response, Notice notice) {
    String words =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((notice.kind() + " " + notice.text()).getBytes(StandardCharsets.UTF_8));
    cookies.set(request, response, COOKIE, words + "." + secret.sign(COOKIE, words), LIFE);
  }

  /** The notice that waits for this browser, which is thereby told. */
  Optional<Notice> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> cookie = cookies.get(request, COOKIE);
    cookie.ifPresent(_ -> cookies.clear(request, response, COOKIE));
    return cookie.flatMap(this::read);
  }

  private Optional<Notice> read(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 2 || !secret.signed(COOKIE, parts[0], parts[1])) {
      return Optional.empty();
    }
    String words = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    int space = words.indexOf(' ');
    return Optional.of(
        new Notice(Notice.Kind.valueOf(words.substring(0, space)), words.substring(space + 1)));
  }
}
