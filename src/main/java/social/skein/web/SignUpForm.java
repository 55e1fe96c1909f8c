package social.skein.web;

import java.util.Map;

/**
 * The sign-up form as it was filled in, and what is wrong with which field.
 *
 * @param next the page of ours to go to afterwards
 */
public record SignUpForm(String username, String email, String next, Map<String, String> problems) {
  static SignUpForm empty(String next) {
    return new SignUpForm("", "", next, Map.of());
  }
}
