package social.skein.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import social.skein.account.Session;
import social.skein.filter.FilterOwner;
import social.skein.notification.LiveBadge;
import social.skein.notification.LiveBadges;
import social.skein.notification.Notifications;
import social.skein.timeline.LiveHome;
import social.skein.timeline.LiveHomes;

/**
 * A connection over which one open page is told what its reader has not seen. Whatever may have to
 * wait for the reader happens in a virtual thread.
 */
final class LiveStream {
  private static final Duration BEAT = Duration.ofSeconds(25);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int RETRY_MILLIS = 2_000;

  /** So that not all come back at the same moment after a restart. */
  private static final int RETRY_SPREAD_MILLIS = 1_000;

  private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
  private final Session session;
  private final Instant opened;
  private volatile Instant beaten;

  LiveStream(Session session, Instant now) {
    this.session = session;
    opened = now;
    beaten = now;
  }

  /** Follows what is unread, and a home if there is one, until the connection ends. */
  ResponseBodyEmitter follow(
      LiveBadges badges, LiveHomes homes, Optional<Long> after, Runnable ended) {
    int spread = Math.floorMod(session.tokenHash().hashCode(), RETRY_SPREAD_MILLIS);
    // sent before any other thread knows the stream, so that the headers leave with it
    send("retry:" + (RETRY_MILLIS + spread));
    long reader = session.account().id();
    LiveBadge badge =
        badges.open(reader, count -> tell("unread", count, Notifications.MOST_COUNTED));
    FilterOwner filters = new FilterOwner(reader, session.filters());
    Optional<LiveHome> home =
        after.map(newest ->
            homes.open(filters, newest, count -> tell("newer", count, LiveHomes.MOST_COUNTED)));
    emitter.onCompletion(() -> {
      badge.close();
      home.ifPresent(LiveHome::close);
      ended.run();
    });
    return emitter;
  }

  private void tell(String event, int count, int most) {
    send("event:" + event + "\ndata:" + Count.capped(count, most));
  }

  boolean isOf(long accountId) {
    return session.account().id() == accountId;
  }

  String tokenHash() {
    return session.tokenHash();
  }

  boolean isDue(Instant now) {
    return !now.isBefore(beaten.plus(BEAT));
  }

  boolean isOld(Instant now) {
    return !now.isBefore(opened.plus(LONGEST));
  }

  void beat(Instant now) {
    beaten = now;
    Thread.startVirtualThread(() -> send(":"));
  }

  /** Ends it so that the browser asks again. */
  void interrupt() {
    Thread.startVirtualThread(emitter::complete);
  }

  /** Ends it so that the browser does not ask again by itself. */
  void end() {
    Thread.startVirtualThread(() -> {
      send("event:end\ndata:");
      emitter.complete();
    });
  }

  /** In one piece: an SseEmitter writes an event in several, which takes twice as long. */
  private void send(String event) {
    try {
      emitter.send(event + "\n\n", MediaType.TEXT_PLAIN);
    } catch (IOException | IllegalStateException gone) {
      // the server notices as well, and completes it
    }
  }
}
