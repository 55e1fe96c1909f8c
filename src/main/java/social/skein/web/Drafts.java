package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.platform.secret.ServerSecret;

/**
 * Keeps what somebody wrote while they log in again, in a signed cookie of their browser, and gives
 * it to nobody but them.
 */
@Component
class Drafts {
  private static final String COOKIE = "skein_draft";
  private static final Duration LIFE = Duration.ofMinutes(10);

  /** Browsers keep cookies of up to 4,096 bytes; Base64 makes four of three. */
  private static final int MOST_BYTES = 2900;

  private final ServerSecret secret;
  private final Cookies cookies;

  Drafts(ServerSecret secret, Cookies cookies) {
    this.secret = secret;
    this.cookies = cookies;
  }

  /** Keeps the post that was sent; false when it is too much for a cookie. */
  boolean keep(HttpServletRequest request, HttpServletResponse response) {
    byte[] draft =
        (parameter(request, "by") + " " + parameter(request, "text"))
            .getBytes(StandardCharsets.UTF_8);
    if (draft.length > MOST_BYTES) {
      return false;
    }
    String words = Base64.getUrlEncoder().withoutPadding().encodeToString(draft);
    cookies.set(request, response, COOKIE, words + "." + secret.sign(COOKIE, words), LIFE);
    return true;
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** What waits for this person, which is thereby given. */
  Draft take(HttpServletRequest request, HttpServletResponse response, Account author) {
    Optional<String> cookie = cookies.get(request, COOKIE);
    cookie.ifPresent(_ -> cookies.clear(request, response, COOKIE));
    String by = author.username() + " ";
    return cookie
        .flatMap(this::read)
        .filter(draft -> draft.startsWith(by))
        .map(draft -> new Draft(draft.substring(by.length()), null))
        .orElse(Draft.EMPTY);
  }

  private Optional<String> read(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 2 || !secret.signed(COOKIE, parts[0], parts[1])) {
      return Optional.empty();
    }
    return Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
  }
}
