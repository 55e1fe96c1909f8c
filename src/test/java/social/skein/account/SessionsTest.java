package social.skein.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** Logging in, being throttled, staying logged in and logging out, as susan. */
@SkeinTest
class SessionsTest {
  private final Sessions sessions;
  private final LastSeen lastSeen;
  private final Cast cast;
  private final SettableClock clock;
  private final Database database;

  SessionsTest(
      Sessions sessions, LastSeen lastSeen, Cast cast, SettableClock clock, Database database) {
    this.sessions = sessions;
    this.lastSeen = lastSeen;
    this.cast = cast;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void susanSignsUp() {
    cast.susan();
  }

  @Test
  void theUsernameOrTheEmailLogsInWhateverTheCase() {
    assertThat(opened(logIn("SUSAN", Cast.PASSWORD, null)).account().username()).isEqualTo("susan");
    assertThat(opened(logIn("Susan@Example.com", Cast.PASSWORD, null)).account().username())
        .isEqualTo("susan");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldAlike() {
    assertThat(logIn("susan", "wrong", null)).isEqualTo(new LogInOutcome.Wrong());
    assertThat(logIn("nobody_here", "wrong", null)).isEqualTo(new LogInOutcome.Wrong());
    assertThat(database.count("session")).isZero();
  }

  /** One hash takes far longer than everything else, so a factor of three is generous. */
  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    long unknown = Long.MAX_VALUE;
    long wrong = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      unknown = Math.min(unknown, nanos("nobody_here"));
      wrong = Math.min(wrong, nanos("susan"));
    }
    assertThat((double) unknown / wrong).isBetween(1 / 3.0, 3.0);
  }

  private long nanos(String name) {
    long start = System.nanoTime();
    assertThat(logIn(name, "wrong", null)).isEqualTo(new LogInOutcome.Wrong());
    return System.nanoTime() - start;
  }

  @Test
  void whoGuessesTenTimesMustWaitWhileTheOwnersDeviceGetsIn() {
    String device = opened(logIn("susan", Cast.PASSWORD, null)).device();
    guessTenTimes();
    assertThat(logIn("susan", Cast.PASSWORD, null)).isInstanceOf(LogInOutcome.Throttled.class);
    assertThat(logIn("susan", Cast.PASSWORD, device + "x"))
        .isInstanceOf(LogInOutcome.Throttled.class);
    assertThat(logIn("susan", Cast.PASSWORD, device)).isInstanceOf(LogInOutcome.LoggedIn.class);
  }

  @Test
  void whoGetsInForgivesOwnGuessesButNotThoseOfTheAddressAtOthers() {
    guessTenTimes();
    cast.john();
    clock.pass(Duration.ofSeconds(1));

    opened(logIn("john", Cast.PASSWORD, null));

    assertThat(database.count("login_failure WHERE source LIKE 'address %'")).isEqualTo(10);
    assertThat(database.count("login_failure WHERE source LIKE 'name %'")).isEqualTo(10);
  }

  @Test
  void theWaitPasses() {
    guessTenTimes();
    LogInOutcome throttled = logIn("susan", Cast.PASSWORD, null);
    assertThat(throttled).isInstanceOf(LogInOutcome.Throttled.class);
    Duration pause = ((LogInOutcome.Throttled) throttled).pause();
    assertThat(pause).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(16));
    clock.pass(pause);
    assertThat(logIn("susan", Cast.PASSWORD, null)).isInstanceOf(LogInOutcome.LoggedIn.class);
  }

  private void guessTenTimes() {
    for (int guess = 0; guess < 10; guess++) {
      assertThat(logIn("susan", "guess " + guess, null)).isEqualTo(new LogInOutcome.Wrong());
    }
  }

  @Test
  void theTableKeepsNoTokenThatLetsAnybodyIn() {
    String token = opened(logIn("susan", Cast.PASSWORD, null)).token();
    assertThat(database.value(String.class, "SELECT token_hash FROM session")).isNotEqualTo(token);
    assertThat(sessions.find(token)).isPresent();
    assertThat(sessions.find(database.value(String.class, "SELECT token_hash FROM session")))
        .isEmpty();
  }

  @Test
  void aSessionLeftAloneForADayIsOverAndARememberedOneIsNot() {
    String token = opened(logIn("susan", Cast.PASSWORD, null)).token();
    String kept =
        opened(sessions.logIn(new LogIn("susan", Cast.PASSWORD, true, "127.0.0.1", null))).token();
    clock.pass(Duration.ofHours(25));
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find(kept)).isPresent();
    clock.pass(Duration.ofDays(60));
    assertThat(sessions.find(kept)).isEmpty();
  }

  @Test
  void loggingOutEndsThatSessionOnly() {
    String phone = opened(logIn("susan", Cast.PASSWORD, null)).token();
    String desk = opened(logIn("susan", Cast.PASSWORD, null)).token();
    Session onPhone = sessions.find(phone).orElseThrow();
    sessions.logOut(onPhone);
    sessions.logOut(onPhone);
    assertThat(sessions.find(phone)).isEmpty();
    assertThat(sessions.find(desk)).isPresent();
    assertThat(database.count("session")).isEqualTo(1);
  }

  @Test
  void beingSeenIsWrittenAtMostOnceAMinute() {
    String token = opened(logIn("susan", Cast.PASSWORD, null)).token();
    Instant first = seen();
    clock.pass(Duration.ofSeconds(50));
    sessions.find(token);
    lastSeen.write();
    assertThat(seen()).isEqualTo(first);
    clock.pass(Duration.ofSeconds(20));
    sessions.find(token);
    lastSeen.write();
    assertThat(Duration.between(first, seen())).isGreaterThanOrEqualTo(Duration.ofSeconds(70));
    Instant second = seen();
    clock.pass(Duration.ofSeconds(30));
    sessions.find(token);
    lastSeen.write();
    assertThat(seen()).isEqualTo(second);
  }

  private Instant seen() {
    return Instant.ofEpochMilli(database.value(Long.class, "SELECT last_seen_at FROM account"));
  }

  private LogInOutcome logIn(String name, String password, @Nullable String device) {
    return sessions.logIn(new LogIn(name, password, false, "127.0.0.1", device));
  }

  private static OpenedSession opened(LogInOutcome outcome) {
    if (outcome instanceof LogInOutcome.LoggedIn(OpenedSession session)) {
      return session;
    }
    throw new AssertionError(outcome);
  }
}
