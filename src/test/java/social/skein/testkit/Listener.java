package social.skein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection that hears server-sent events, as a browser's EventSource does. */
public final class Listener {
  private final SocketChannel connection;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final StringBuilder received = new StringBuilder();
  private String name = "";
  private volatile int status;
  private volatile boolean ended;

  Listener(int port, String path, String sessionToken) {
    try {
      connection = SocketChannel.open(new InetSocketAddress("localhost", port));
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: skein_session=%s\r\n\r\n"
              .formatted(path, sessionToken);
      connection.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      connection.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SocketChannel connection() {
    return connection;
  }

  /** Takes what has arrived; false at the end. */
  boolean read(ByteBuffer buffer) {
    buffer.clear();
    int length = length(buffer);
    received.append(StandardCharsets.UTF_8.decode(buffer.flip()));
    for (int end = received.indexOf("\n"); end >= 0; end = received.indexOf("\n")) {
      line(received.substring(0, end).strip());
      received.delete(0, end + 1);
    }
    ended |= length < 0;
    return !ended;
  }

  private int length(ByteBuffer buffer) {
    try {
      return connection.read(buffer);
    } catch (IOException cut) {
      return -1;
    }
  }

  /** A line of the head, of the stream, or between its chunks: 0 stands at the end of the last. */
  private void line(String line) {
    if (line.startsWith("HTTP/1.1 ")) {
      status = Integer.parseInt(line.substring(9, 12));
      ended = status != 200;
    } else if (line.startsWith("event:")) {
      name = line.substring(6);
    } else if (line.startsWith("data:")) {
      events.add(new Event(name, line.substring(5), System.nanoTime()));
    } else if (line.equals("0")) {
      ended = true;
    }
  }

  /** What the server answered, or 0 as long as it has not. */
  public int status() {
    return status;
  }

  /** All that was heard. */
  public List<Event> events() {
    return events;
  }

  /** What was heard of that name. */
  public List<Event> events(String eventName) {
    return events.stream().filter(event -> event.name().equals(eventName)).toList();
  }

  /** The data of the last event of that name, or nothing. */
  public String last(String eventName) {
    List<Event> heard = events(eventName);
    return heard.isEmpty() ? "" : heard.getLast().data();
  }

  /** Whether the server has ended it. */
  public boolean ended() {
    return ended;
  }

  /** An event, and when it was heard by {@link System#nanoTime}. */
  public record Event(String name, String data, long nanos) {}
}
