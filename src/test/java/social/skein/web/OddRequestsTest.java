package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Wire;

@SkeinTest
class OddRequestsTest {
  private static final long SEED = Long.getLong("skein.fuzz.seed", 20260721);
  private static final int REQUESTS = 600;

  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat"
              + " [a-z]+(\\.\\w+)+\\([\\w.]+:\\d+\\)|[a-z]+\\.[a-z]+\\.\\w*Exception|Whitelabel|Tomcat");

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+(\\{[^}]*})?[^}]*}");

  private static final List<String> VALUES =
      List.of(
          "john",
          "JOHN",
          "nobody",
          "1",
          "0",
          "-1",
          "99999999999999999999",
          "9223372036854775807",
          "",
          " ",
          ".",
          "..",
          "%",
          "%00",
          "%0a",
          "%2f",
          "%2F..%2f",
          "%5c",
          "%ff",
          "%c3%28",
          "%zz",
          "%25",
          "<script>",
          "%3Cscript%3E",
          "\"'`",
          "{x}",
          "${x}",
          "#{x}",
          ";a=b",
          "a;b",
          "a&b=c",
          "a=b",
          "\\",
          "//",
          "a/b",
          "|",
          "^",
          "[]",
          "\t",
          "\u0007",
          "\u00ff",
          "é",
          "%F0%9F%98%80",
          "%E2%80%AE",
          "%EF%BF%BE",
          "x".repeat(300),
          "%41".repeat(2500),
          "y".repeat(9000),
          "*",
          "?",
          "@",
          "@@",
          "@john",
          "null",
          "true",
          "[object",
          "1 OR 1=1",
          "'; DROP TABLE post; --");

  private static final List<String> FIELDS =
      List.of(
          "before",
          "after",
          "q",
          "next",
          "back",
          "text",
          "username",
          "email",
          "password",
          "displayName",
          "aboutMe",
          "timeZone",
          "remember",
          "_method",
          "page",
          "x[]",
          "");

  private final int port;
  private final Cast cast;
  private final Database database;
  private final RequestMappingHandlerMapping routes;

  OddRequestsTest(
      @LocalServerPort int port,
      Cast cast,
      Database database,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.port = port;
    this.cast = cast;
    this.database = database;
    this.routes = routes;
  }

  @Test
  void noRequestMakesTheServerFail() {
    cast.susan();
    cast.john();
    Person john = Person.loggedIn(port, "john");
    String token = john.token();
    var random = new Random(SEED);
    List<String> addresses =
        routes.getHandlerMethods().keySet().stream()
            .flatMap(route -> route.getPatternValues().stream())
            .distinct()
            // who is let in there waits for an end that does not come
            .filter(address -> !address.equals("/live"))
            .sorted()
            .toList();
    assertThat(addresses).contains("/", "/@{username}", "/posts", "/login");
    for (int i = 0; i < REQUESTS; i++) {
      String pattern = addresses.get(random.nextInt(addresses.size()));
      String address = filled(pattern, random) + query(random);
      boolean post = random.nextInt(3) == 0 && !pattern.equals("/logout");
      String method = post ? "POST" : random.nextInt(5) == 0 ? "HEAD" : "GET";
      String form = post ? "_csrf=" + encoded(token) + "&" + form(random) : "";
      var answer = Wire.send(port, head(method, address, form, john, random), bytes(form));
      String what = "seed " + SEED + ", " + i + ": " + method + " " + address + " " + form;
      assertThat(answer.status()).as(what).isLessThan(500);
      assertThat(TRACE.matcher(answer.body()).find()).as(what + answer.body()).isFalse();
      assertThat(answer.header("Content-Security-Policy")).as(what).hasSize(1);
    }
    assertThat(john.get("/settings/profile").statusCode()).isEqualTo(200);
    assertThat(database.count("account")).isGreaterThanOrEqualTo(2);
  }

  private static String filled(String pattern, Random random) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(_ -> java.util.regex.Matcher.quoteReplacement(any(VALUES, random)))
        .replaceAll("[\\s\\p{Cntrl}]", "%20");
  }

  private static String query(Random random) {
    String query =
        random.nextInt(3) == 0 ? "" : "?" + any(FIELDS, random) + "=" + any(VALUES, random);
    return query.replaceAll("[\\s\\p{Cntrl}]", "%20");
  }

  private static String form(Random random) {
    return random
        .ints(3, 0, FIELDS.size())
        .mapToObj(field -> {
          String value = any(VALUES, random);
          boolean raw = random.nextInt(4) == 0;
          return FIELDS.get(field) + "=" + (raw ? value : encoded(value));
        })
        .collect(Collectors.joining("&"));
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String form) {
    return form.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> head(
      String method, String address, String form, Person person, Random random) {
    List<String> head = new ArrayList<>();
    head.add(method + " " + address + " HTTP/1.1");
    if (random.nextInt(4) != 0 || !form.isEmpty()) {
      head.add(
          "Cookie: "
              + person.cookies().getCookieStore().getCookies().stream()
                  .map(OddRequestsTest::pair)
                  .collect(Collectors.joining("; ")));
    }
    if (random.nextInt(3) == 0) {
      head.add("HX-Request: true");
    }
    if (!form.isEmpty()) {
      head.add("Content-Type: application/x-www-form-urlencoded");
      head.add("Content-Length: " + bytes(form).length);
    }
    return head;
  }

  private static String pair(HttpCookie cookie) {
    return cookie.getName() + "=" + cookie.getValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2f%2f",
        "/@john%2ffollowers",
        "/%00",
        "/@%ff",
        "/@jo%0ahn",
        "/@john;a=b",
        "//explore",
        "/../../etc/passwd",
        "/%2e%2e/x",
        "/people?q={}",
        "/people?q=<script>",
        "/\\evil",
        "nonsense",
        "/@john\\",
        "/%",
        "/%zz",
        "/@[]"
      })
  void anAddressThatCannotBeReadIsAPageToo(String address) {
    var answer = Wire.get(port, address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("does not add up", "href=\"/\"", "/css/skein.css");
    assertThat(answer.body()).doesNotContain("<style", "Tomcat");
    assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.header("Cache-Control")).containsExactly("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void anAddressWithoutEndIsAPageToo() {
    assertThat(Wire.get(port, "/" + "a".repeat(20_000)).body()).contains("does not add up");
    var search = Wire.get(port, "/search?q=" + "a".repeat(10_000));
    assertThat(search.status()).isEqualTo(200);
    assertThat(search.body()).contains("Use up to 500 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO", "get"})
  void unknownMethodsAreRefused(String method) {
    var head = List.of(method + " /explore HTTP/1.1", "Content-Length: 0");
    var answer = Wire.send(port, head, new byte[0]);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).contains("cannot be opened like this");
    assertThat(answer.header("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void readingWhatIsOnlyWrittenToIsRefused() {
    for (String address : List.of("/posts", "/logout", "/@john/follow", "/@john/unfollow")) {
      assertThat(Wire.get(port, address).status()).as(address).isEqualTo(405);
    }
  }

  @Test
  void logOutByGetDoesNothing() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    assertThat(john.get("/logout").statusCode()).isEqualTo(405);
    assertThat(database.count("session")).isEqualTo(1);
    assertThat(john.get("/settings/profile").statusCode()).isEqualTo(200);
    assertThat(john.post("/logout", Map.of()).statusCode()).isEqualTo(303);
    assertThat(database.count("session")).isZero();
  }

  @Test
  void headAnswersAsGetWithoutABody() {
    cast.john();
    for (String address : List.of("/", "/login", "/explore", "/people", "/@john", "/health")) {
      var head = Wire.send(port, List.of("HEAD " + address + " HTTP/1.1"), new byte[0]);
      assertThat(head.status()).as(address).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    var lost = Wire.send(port, List.of("HEAD /@nobody HTTP/1.1"), new byte[0]);
    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.body()).isEmpty();
  }
}
