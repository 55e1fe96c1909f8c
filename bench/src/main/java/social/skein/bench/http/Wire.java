package social.skein.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open, as cheap as can be: it shares the machine with the
 * server. A connection that the server closed is opened anew.
 */
final class Wire implements AutoCloseable {
  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Wire(int port) {
    this.port = port;
  }

  /** A request to read, ready to be sent over and over. */
  static byte[] reading(String path, String headers) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  Answer get(String path, String headers) throws IOException {
    return ask(reading(path, headers));
  }

  Answer post(String path, String headers, String form) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.US_ASCII);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + headers
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return ask(request.toByteArray());
  }

  Answer ask(byte[] request) throws IOException {
    if (socket != null) {
      try {
        return exchange(socket, request);
      } catch (EOFException idleForTooLong) {
        close();
      }
    }
    return exchange(open(), request);
  }

  private Socket open() throws IOException {
    Socket opened = new Socket();
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.connect(new InetSocketAddress("127.0.0.1", port));
    socket = opened;
    in = new BufferedInputStream(opened.getInputStream(), 64 * 1024);
    return opened;
  }

  private Answer exchange(Socket to, byte[] request) throws IOException {
    to.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    List<String> head = new ArrayList<>();
    int length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.add(line);
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.equals("transfer-encoding: chunked")) {
        chunked = true;
      }
    }
    byte[] bytes = chunked ? chunks() : stream().readNBytes(length);
    if (head.contains("Connection: close")) {
      close();
    }
    return new Answer(status, head, bytes);
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream(64 * 1024);
    for (int size = size(); size > 0; size = size()) {
      all.writeBytes(stream().readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = stream().read(); next != '\n'; next = stream().read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private InputStream stream() throws IOException {
    if (in == null) {
      throw new EOFException();
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    socket = null;
    in = null;
  }
}
