package social.skein.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import social.skein.account.SignUpOutcome.Problem;

/** Which usernames one may take. */
final class Usernames {
  private static final int LIMIT = 30;
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_]+");

  /** Names under which somebody could pass for the server or its people. */
  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "admin",
          "administrator",
          "all",
          "anonymous",
          "api",
          "everybody",
          "everyone",
          "explore",
          "help",
          "here",
          "home",
          "hostmaster",
          "info",
          "login",
          "logout",
          "me",
          "mod",
          "moderator",
          "nobody",
          "noreply",
          "null",
          "official",
          "operator",
          "owner",
          "people",
          "postmaster",
          "privacy",
          "root",
          "security",
          "settings",
          "signup",
          "skein",
          "staff",
          "support",
          "sysadmin",
          "system",
          "team",
          "undefined",
          "webmaster");

  private Usernames() {}

  /** Whether somebody can have that name, reserved or not. */
  static boolean wellFormed(String username) {
    return username.length() <= LIMIT && LETTERS.matcher(username).matches();
  }

  static Optional<Problem> problem(String username) {
    if (username.isEmpty()) {
      return Optional.of(Problem.USERNAME_EMPTY);
    }
    if (username.length() > LIMIT) {
      return Optional.of(Problem.USERNAME_LONG);
    }
    if (!LETTERS.matcher(username).matches()) {
      return Optional.of(Problem.USERNAME_LETTERS);
    }
    if (RESERVED.contains(username.toLowerCase(Locale.ROOT))) {
      return Optional.of(Problem.USERNAME_RESERVED);
    }
    return Optional.empty();
  }
}
