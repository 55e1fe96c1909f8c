package social.skein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Any number of connections that hear events, read by the one thread that asks for them. */
public final class Listeners implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int POLL_MILLIS = 50;

  private final Selector selector;
  private final List<Listener> all = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(8_192);

  public Listeners() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for events with the cookie of a session. */
  public Listener listen(int port, String path, String sessionToken) {
    try {
      var listener = new Listener(port, path, sessionToken);
      listener.connection().register(selector, SelectionKey.OP_READ, listener);
      all.add(listener);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what arrives until something is so; fails when it does not become so. */
  public void await(String what, BooleanSupplier so) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not happen");
      }
      read();
    }
  }

  private void read() {
    try {
      selector.select(
          key -> {
            if (!((Listener) key.attachment()).read(buffer)) {
              key.cancel();
            }
          },
          POLL_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Listener listener : all) {
        listener.connection().close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
