package social.skein.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/** The server's clock under test: it goes as usual until a test sets it forward. */
public final class SettableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Lets time pass at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the server reads instants only");
  }

  @TestConfiguration
  static class Bean {
    @org.springframework.context.annotation.Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }
}
