package social.skein.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import social.skein.account.LogInThrottle.Source;
import social.skein.platform.database.Transactions;
import social.skein.platform.secret.ServerSecret;
import social.skein.platform.secret.Tokens;

/** Who is logged in: the sessions are in the database, so that a restart logs nobody out. */
@Service
public class Sessions {
  /** How long a session lives unused. */
  private static final Duration LIFETIME = Duration.ofDays(1);

  /** How long one lives unused that is to be remembered. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private final SessionTable sessions;
  private final CredentialTable credentials;
  private final AccountTable accounts;
  private final Passwords passwords;
  private final LogInThrottle throttle;
  private final LastSeen lastSeen;
  private final Transactions transactions;
  private final Tokens tokens;
  private final Clock clock;

  Sessions(
      SessionTable sessions,
      CredentialTable credentials,
      AccountTable accounts,
      Passwords passwords,
      LogInThrottle throttle,
      LastSeen lastSeen,
      Transactions transactions,
      Tokens tokens,
      Clock clock) {
    this.sessions = sessions;
    this.credentials = credentials;
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.lastSeen = lastSeen;
    this.transactions = transactions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Opens a session for whoever knows the password. */
  public LogInOutcome logIn(LogIn attempt) {
    Optional<Credential> credential =
        Optional.ofNullable(transactions.read(() -> credentials.byName(attempt.name())));
    List<Source> sources = throttle.sources(attempt, credential.orElse(null));
    Instant now = clock.instant();
    Optional<Duration> wait = transactions.write(() -> throttle.attempt(sources, now));
    if (wait.isPresent()) {
      return new LogInOutcome.Throttled(wait.get());
    }
    if (credential.isEmpty()) {
      passwords.matchNobody(attempt.password());
      return new LogInOutcome.Wrong();
    }
    if (!passwords.matches(attempt.password(), credential.get().passwordHash())) {
      return new LogInOutcome.Wrong();
    }
    return transactions.write(() -> {
      throttle.forgive(sources, now);
      return new LogInOutcome.LoggedIn(open(credential.get().accountId(), attempt.remember()));
    });
  }

  /** Opens a session for somebody who just signed up. */
  public OpenedSession open(Account account) {
    return transactions.write(() -> open(account.id(), false));
  }

  private OpenedSession open(long accountId, boolean remember) {
    Account account = accounts.byId(accountId);
    if (account == null) {
      throw new IllegalArgumentException("no account " + accountId);
    }
    String token = tokens.next();
    Instant now = clock.instant();
    sessions.deleteExpired(now);
    sessions.insert(ServerSecret.hashed(token), accountId, now, remember ? REMEMBERED : LIFETIME);
    accounts.touch(accountId, now);
    return new OpenedSession(account, token, remember, throttle.device(accountId, tokens.next()));
  }

  /** The session that the token proves, if it is still alive; notes that its owner was seen. */
  public Optional<Session> find(String token) {
    Optional<Session> session = findUnseen(token);
    session.ifPresent(found -> lastSeen.note(found, clock.instant()));
    return session;
  }

  /** As {@link #find}, for what a browser asks by itself: that tells nothing of its owner. */
  public Optional<Session> findUnseen(String token) {
    Instant now = clock.instant();
    String hash = ServerSecret.hashed(token);
    return Optional.ofNullable(transactions.read(() -> sessions.find(hash, now)));
  }

  /** Those of these sessions, by the hashes of their tokens, that are still alive. */
  public Set<String> alive(Collection<String> tokenHashes) {
    Instant now = clock.instant();
    return transactions.read(() -> sessions.alive(tokenHashes, now));
  }

  /** Ends a session; ending it again changes nothing. */
  public void logOut(Session session) {
    transactions.run(() -> sessions.delete(session.tokenHash()));
  }
}
