package social.skein.account;

import java.time.Duration;

/** What became of an attempt to log in. */
public sealed interface LogInOutcome {
  record LoggedIn(OpenedSession session) implements LogInOutcome {}

  /** The name or the password is wrong; which of them is not told. */
  record Wrong() implements LogInOutcome {}

  /** Too many attempts failed; none is looked at before the wait is over. */
  record Throttled(Duration pause) implements LogInOutcome {}
}
