package social.skein.account;

import java.util.Set;

/** What became of a sign-up. */
public sealed interface SignUpOutcome {
  record SignedUp(Account account) implements SignUpOutcome {}

  record Refused(Set<Problem> problems) implements SignUpOutcome {}

  enum Problem {
    USERNAME_EMPTY,
    USERNAME_LONG,
    USERNAME_LETTERS,
    USERNAME_RESERVED,
    USERNAME_TAKEN,
    EMAIL_WRONG,
    EMAIL_TAKEN,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_WEAK
  }
}
