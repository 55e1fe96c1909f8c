package social.skein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has no script: a real HTTP client with cookies of its own. */
public final class Person {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String server;

  private Person(int port) {
    server = "http://localhost:" + port;
  }

  /** Somebody who is not logged in. */
  public static Person stranger(int port) {
    return new Person(port);
  }

  /** One of the {@link Cast}, logged in through the form. */
  public static Person loggedIn(int port, String username) {
    Person person = new Person(port);
    var answer = person.post("/login", Map.of("username", username, "password", Cast.PASSWORD));
    if (answer.statusCode() != 303) {
      throw new AssertionError("log-in of " + username + " answered " + answer.statusCode());
    }
    return person;
  }

  /** Reads a page; a redirect is not followed. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(server + path)).build());
  }

  /** Sends a form with the token that the log-in or any other page of this person's holds. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return postWithout(path, withToken(fields));
  }

  /** As {@link #post}, as htmx does it, which wants a part of a page. */
  public HttpResponse<String> postByHtmx(String path, Map<String, String> fields) {
    return send(form(path, withToken(fields)).header("HX-Request", "true").build());
  }

  private Map<String, String> withToken(Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("_csrf", token());
    return all;
  }

  /** The form token that this person's pages carry. */
  public String token() {
    String body = get("/login").body();
    if (body.isEmpty()) {
      body = get("/").body();
    }
    Matcher found = TOKEN.matcher(body);
    if (!found.find()) {
      throw new AssertionError("no form token on the page");
    }
    return found.group(1);
  }

  /** Sends a form as it is, without adding a token. */
  public HttpResponse<String> postWithout(String path, Map<String, String> fields) {
    return send(form(path, fields).build());
  }

  /** Sends a form with a file in it. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileName, byte[] file) {
    return send(parts(path, withToken(fields), fileName, file));
  }

  private HttpRequest parts(String path, Map<String, String> fields, String fileName, byte[] file) {
    StringBuilder parts = new StringBuilder();
    fields.forEach((name, value) -> parts.append(part(name, value)));
    // each byte as the character of its number, and back
    parts.append(
        part("file\"; filename=\"" + fileName, new String(file, StandardCharsets.ISO_8859_1)));
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .POST(BodyPublishers.ofString(parts + "--cut--\r\n", StandardCharsets.ISO_8859_1))
        .build();
  }

  private static String part(String name, String value) {
    return "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** Sends a request of any shape with this person's cookies. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What this person's browser keeps. */
  public CookieManager cookies() {
    return cookies;
  }

  /** Throws away a cookie, if there is one of that name. */
  public void forget(String cookie) {
    var store = cookies.getCookieStore();
    store.getCookies().stream()
        .filter(kept -> kept.getName().equals(cookie))
        .toList()
        .forEach(kept -> store.remove(null, kept));
  }

  /** The server's address, without a slash at its end. */
  public String server() {
    return server;
  }
}
