package social.skein.bench.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who logged in through the form. */
record Member(String username, String headers, String csrf) {
  /** What the verb seed gives everybody. */
  private static final String PASSWORD = "follow-the-geese";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  static Member logIn(Wire wire, String username) throws IOException {
    Answer form = wire.get("/login", "");
    String browser = "Cookie: skein_form=" + form.cookie("skein_form") + "\r\n";
    String body =
        "_csrf="
            + encoded(csrf(form))
            + "&username="
            + username
            + "&password="
            + PASSWORD
            + "&next=/explore";
    Answer entered = wire.post("/login", browser, body);
    String session = entered.cookie("skein_session");
    if (session.isEmpty()) {
      throw new IllegalStateException(username + " is not let in: " + entered.status());
    }
    String headers = "Cookie: skein_session=" + session + "\r\n";
    return new Member(username, headers, csrf(wire.get("/settings/profile", headers)));
  }

  private static String csrf(Answer page) {
    Matcher found = CSRF.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("a page without a form: " + page.status());
    }
    return found.group(1);
  }

  byte[] home() {
    return page("/");
  }

  byte[] page(String path) {
    return Wire.reading(path, headers);
  }

  /** Sends a form of theirs, which must be answered by leading on to another page. */
  void send(Wire wire, String path, String fields) throws IOException {
    Answer answer = wire.post(path, headers, "_csrf=" + encoded(csrf) + fields);
    if (answer.status() != 303 && answer.status() != 302) {
      throw new IllegalStateException(username + " at " + path + ": " + answer.status());
    }
  }

  void write(Wire wire, String text) throws IOException {
    send(wire, "/posts", "&text=" + encoded(text));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
