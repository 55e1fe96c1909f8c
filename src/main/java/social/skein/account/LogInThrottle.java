package social.skein.account;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.LOGIN_FAILURE;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.secret.ServerSecret;

/**
 * Counts failed log-ins by where they come from. A browser that its owner logged in from before is
 * counted by itself, so that strangers who guess cannot lock the owner out.
 */
@Component
class LogInThrottle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_NAME = 10;
  private static final int PER_ADDRESS = 100;
  private static final String DEVICE = "device";
  private static final String ADDRESS = "address ";

  private final DSLContext sql;
  private final ServerSecret secret;
  private final Ids ids;

  LogInThrottle(DSLContext sql, ServerSecret secret, Ids ids) {
    this.sql = sql;
    this.secret = secret;
    this.ids = ids;
  }

  /** What the attempt is counted under, each with how many failures it may have. */
  List<Source> sources(LogIn attempt, @Nullable Credential credential) {
    String device = attempt.device();
    if (device != null && credential != null && isKnown(device, credential.accountId())) {
      return List.of(new Source("device " + ServerSecret.hashed(device), PER_NAME));
    }
    // By what was typed, known or not: to count by account would tell whose an e-mail is.
    String name = "name " + ServerSecret.hashed(CredentialTable.key(attempt.name()));
    return List.of(
        new Source(name, PER_NAME), new Source(ADDRESS + network(attempt.address()), PER_ADDRESS));
  }

  private boolean isKnown(String device, long accountId) {
    int dot = device.indexOf('.');
    return dot > 0
        && secret.signed(
            DEVICE, accountId + " " + device.substring(0, dot), device.substring(dot + 1));
  }

  /** An IPv6 address by its /64: a single subscriber has all of it. */
  private static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }

  /** Counts an attempt as failed before it is looked at, or says how long to wait first. */
  Optional<Duration> attempt(List<Source> sources, Instant now) {
    // Drawn first: its lock makes attempts wait for each other, so that none slips by uncounted.
    long id = ids.next();
    long since = now.minus(WINDOW).toEpochMilli();
    sql.deleteFrom(LOGIN_FAILURE).where(LOGIN_FAILURE.FAILED_AT.lt(since)).execute();
    for (Source source : sources) {
      var failures =
          sql.select(count(), min(LOGIN_FAILURE.FAILED_AT))
              .from(LOGIN_FAILURE)
              .where(LOGIN_FAILURE.SOURCE.eq(source.name()))
              .fetchSingle();
      if (failures.value1() >= source.limit()) {
        return Optional.of(Duration.ofMillis(failures.value2() - since).plusSeconds(1));
      }
    }
    for (Source source : sources) {
      sql.insertInto(LOGIN_FAILURE)
          .set(LOGIN_FAILURE.SOURCE, source.name())
          .set(LOGIN_FAILURE.FAILED_AT, now.toEpochMilli())
          .set(LOGIN_FAILURE.ID, id)
          .execute();
    }
    return Optional.empty();
  }

  /**
   * Forgets the failures of whoever got in, but of their address only the attempt that was none:
   * somebody with an account may still be guessing at others.
   */
  void forgive(List<Source> sources, Instant attempted) {
    for (Source source : sources) {
      boolean shared = source.name().startsWith(ADDRESS);
      sql.deleteFrom(LOGIN_FAILURE)
          .where(LOGIN_FAILURE.SOURCE.eq(source.name()))
          .and(shared ? LOGIN_FAILURE.FAILED_AT.eq(attempted.toEpochMilli()) : noCondition())
          .execute();
    }
  }

  /** What makes a browser known to an account. */
  String device(long accountId, String token) {
    return token + "." + secret.sign(DEVICE, accountId + " " + token);
  }

  record Source(String name, int limit) {}
}
