package social.skein.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import social.skein.account.Session;
import social.skein.account.Sessions;
import social.skein.notification.LiveBadges;
import social.skein.timeline.LiveHomes;

/**
 * The open streams of everybody: few enough for the connections and for a quarter of the heap,
 * alive, and none beyond its session.
 */
@Component
class LiveStreams {
  /** Of the 8,192 connections that the server takes, so that pages keep the other half. */
  private static final int MOST = 4_000;

  /** What the server keeps for a connection while a stream is open on it, as measured. */
  private static final int BYTES_OF_ONE = 120_000;

  private static final int MOST_OF_ONE = 10;

  /** In the order in which they were opened. */
  private final Deque<LiveStream> streams = new ConcurrentLinkedDeque<>();

  private final LiveBadges badges;
  private final LiveHomes homes;
  private final Sessions sessions;
  private final Clock clock;
  private final long room = Math.min(MOST, Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_ONE);
  private volatile boolean closing;

  LiveStreams(LiveBadges badges, LiveHomes homes, Sessions sessions, Clock clock) {
    this.badges = badges;
    this.homes = homes;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Opens a stream, if there is room; a member's oldest makes room for their newest. */
  synchronized Optional<ResponseBodyEmitter> open(Session session, Optional<Long> after) {
    List<LiveStream> own = streams.stream().filter(it -> it.isOf(session.account().id())).toList();
    if (own.size() >= MOST_OF_ONE) {
      LiveStream oldest = own.getFirst();
      streams.remove(oldest);
      oldest.end();
    }
    if (closing || streams.size() >= room) {
      return Optional.empty();
    }
    LiveStream stream = new LiveStream(session, clock.instant());
    streams.add(stream);
    return Optional.of(stream.follow(badges, homes, after, () -> streams.remove(stream)));
  }

  /** Finds the dead connections, the ended sessions, and what has been open for long enough. */
  @Scheduled(fixedDelay = 5_000)
  void look() {
    Instant now = clock.instant();
    List<LiveStream> due = streams.stream().filter(stream -> stream.isDue(now)).toList();
    if (due.isEmpty()) {
      return;
    }
    Set<String> alive = sessions.alive(due.stream().map(LiveStream::tokenHash).toList());
    for (LiveStream stream : due) {
      if (!alive.contains(stream.tokenHash())) {
        stream.end();
      } else if (stream.isOld(now)) {
        stream.interrupt();
      } else {
        stream.beat(now);
      }
    }
  }

  /** Comes before the server waits for the requests under way. */
  @EventListener
  void on(ContextClosedEvent closed) {
    synchronized (this) {
      closing = true;
    }
    streams.forEach(LiveStream::interrupt);
  }

  int count() {
    return streams.size();
  }
}
