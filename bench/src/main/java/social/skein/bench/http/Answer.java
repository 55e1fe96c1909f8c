package social.skein.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the server answered. */
record Answer(int status, List<String> head, byte[] bytes) {

  String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The value of a cookie that it sets, or nothing. */
  String cookie(String name) {
    return head.stream()
        .filter(
            line -> line.regionMatches(true, 0, "Set-Cookie: " + name + "=", 0, 13 + name.length()))
        .map(line -> line.substring(13 + name.length()).split(";", 2)[0])
        .findFirst()
        .orElse("");
  }
}
