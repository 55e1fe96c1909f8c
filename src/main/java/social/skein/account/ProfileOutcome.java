package social.skein.account;

import java.util.Set;

/** What became of a change of profile. */
public sealed interface ProfileOutcome {
  record Changed(Account account) implements ProfileOutcome {}

  record Refused(Set<Problem> problems) implements ProfileOutcome {}

  enum Problem {
    DISPLAY_NAME_LONG,
    ABOUT_ME_LONG,
    TIME_ZONE_UNKNOWN
  }
}
