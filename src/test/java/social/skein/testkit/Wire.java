package social.skein.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Bytes over a socket, for requests that no HTTP client would send. */
public final class Wire {
  private static final int PATIENCE_MS = 30_000;

  private Wire() {}

  /** Sends a request line and headers, each a line without its end. */
  public static Answer send(int port, List<String> head, byte[] body) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MS);
      var request = new ByteArrayOutputStream();
      String lines = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      request.write(lines.getBytes(StandardCharsets.ISO_8859_1));
      request.write(body);
      socket.getOutputStream().write(request.toByteArray());
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" | ", head), e);
    }
  }

  /** Sends a GET of whatever stands there in place of an address. */
  public static Answer get(int port, String address) {
    return send(port, List.of("GET " + address + " HTTP/1.1"), new byte[0]);
  }

  /** What came back. */
  public record Answer(int status, List<String> headers, String body) {
    private static Answer of(String all) {
      int end = all.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new AssertionError("no HTTP answer: " + all);
      }
      List<String> head = all.substring(0, end).lines().toList();
      return new Answer(
          Integer.parseInt(head.getFirst().split(" ", -1)[1]),
          head.subList(1, head.size()),
          all.substring(end + 4));
    }

    /** The values of a header. */
    public List<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }
  }
}
