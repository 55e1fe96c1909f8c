package social.skein.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visit to every kind of page, as a stranger and as john. */
final class Rehearsal {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final HttpClient visitor =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Rehearsal(String address) {
    this.address = address;
  }

  void play() throws IOException, InterruptedException {
    List<String> everybodys = List.of("/", "/health", "/login", "/explore", "/people", "/@susan");
    for (String path : everybodys) {
      read(path);
    }
    send("/login", read("/login"), "username=john&password=" + Demo.PASSWORD);
    send("/posts", read("/"), "text=" + encoded("hello @susan, see https://example.org #skein"));
    send("/@mary/follow", read("/@mary"), "");
    for (String path : everybodys) {
      read(path);
    }
  }

  private String read(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private void send(String path, String page, String fields)
      throws IOException, InterruptedException {
    Matcher token = FORM_TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("there is no form on the page before " + path);
    }
    String form = "_csrf=" + encoded(token.group(1)) + "&" + fields;
    answer(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    var answer = visitor.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " is answered by " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
