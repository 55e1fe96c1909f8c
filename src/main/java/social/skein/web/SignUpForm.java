package social.skein.web;

import java.util.Map;

/** The sign-up form as it was filled in, and what is wrong with which field. */
public record SignUpForm(String username, String email, Map<String, String> problems) {
  static final SignUpForm EMPTY = new SignUpForm("", "", Map.of());
}
