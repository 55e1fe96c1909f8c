package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.platform.secret.ServerSecret;
import social.skein.post.Visibility;

/**
 * Keeps what somebody wrote while they log in again, in a signed cookie of their browser, and gives
 * it to nobody but them.
 */
@Component
class Drafts {
  private static final String COOKIE = "skein_draft";
  private static final List<String> FIELDS = List.of("by", "form", "visibility", "warning", "text");
  private static final int BY = 0;
  private static final int FORM = 1;
  private static final int VISIBILITY = 2;
  private static final int WARNING = 3;
  private static final int TEXT = 4;

  /** A control character, which no text keeps. */
  private static final String BETWEEN = "\u001f";

  private static final Duration LIFE = Duration.ofMinutes(10);

  /** Browsers keep cookies of up to 4,096 bytes; Base64 makes four of three. */
  private static final int MOST_BYTES = 2900;

  private final ServerSecret secret;
  private final Cookies cookies;

  Drafts(ServerSecret secret, Cookies cookies) {
    this.secret = secret;
    this.cookies = cookies;
  }

  /** Keeps the form that was sent; false when it is too much for a cookie. */
  boolean keep(HttpServletRequest request, HttpServletResponse response) {
    return keep(request, response, field -> FormFields.text(request, field));
  }

  /** Keeps what is to be written anew; false when it is too much for a cookie. */
  boolean keep(
      HttpServletRequest request, HttpServletResponse response, Account author, Draft draft) {
    Map<String, String> fields =
        Map.of(
            "by", author.username(),
            "form", draft.address(),
            "visibility", draft.visibility().named(),
            "warning", draft.warning(),
            "text", draft.text());
    return keep(request, response, field -> fields.getOrDefault(field, ""));
  }

  private boolean keep(
      HttpServletRequest request, HttpServletResponse response, UnaryOperator<String> field) {
    byte[] draft =
        FIELDS.stream()
            .map(name -> field.apply(name).replace(BETWEEN, ""))
            .collect(Collectors.joining(BETWEEN))
            .getBytes(StandardCharsets.UTF_8);
    if (draft.length > MOST_BYTES) {
      return false;
    }
    String words = Base64.getUrlEncoder().withoutPadding().encodeToString(draft);
    cookies.set(request, response, COOKIE, words + "." + secret.sign(COOKIE, words), LIFE);
    return true;
  }

  /**
   * What waits for this person in this form, which is thereby given; or the form as it begins.
   *
   * @param fresh as it begins
   */
  Draft take(
      HttpServletRequest request, HttpServletResponse response, Account author, Draft fresh) {
    List<String> kept = cookies.get(request, COOKIE).map(this::read).orElse(List.of());
    if (kept.size() != FIELDS.size() || !kept.get(FORM).equals(fresh.address())) {
      return fresh;
    }
    cookies.clear(request, response, COOKIE);
    if (!kept.get(BY).equals(author.username())) {
      return fresh;
    }
    Visibility visibility = Visibility.named(kept.get(VISIBILITY)).orElse(fresh.visibility());
    return fresh.holding(kept.get(TEXT), kept.get(WARNING), visibility);
  }

  private List<String> read(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 2 || !secret.signed(COOKIE, parts[0], parts[1])) {
      return List.of();
    }
    String draft = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    return List.of(draft.split(BETWEEN, -1));
  }
}
