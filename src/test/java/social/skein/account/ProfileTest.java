package social.skein.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.skein.account.ProfileOutcome.Problem;
import social.skein.testkit.Cast;
import social.skein.testkit.SkeinTest;

@SkeinTest
class ProfileTest {
  private final Accounts accounts;
  private final Cast cast;

  ProfileTest(Accounts accounts, Cast cast) {
    this.accounts = accounts;
    this.cast = cast;
  }

  @Test
  void whatIsTypedIsKeptAsPlainText() {
    Account susan = cast.susan();
    accounts.change(susan.id(), "  Susan\r\nof the\u0000 Geese ", "One\r\ntwo ", "Europe/Paris");
    Account changed = accounts.find("susan").orElseThrow();
    assertThat(changed.displayName()).isEqualTo("Susan of the Geese");
    assertThat(changed.aboutMe()).isEqualTo("One\ntwo");
    assertThat(changed.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(changed.name()).isEqualTo("Susan of the Geese");
  }

  @Test
  void anInvisibleNameIsNone() {
    Account susan = cast.susan();
    accounts.change(susan.id(), "\u200b\u2060", "", "");
    assertThat(accounts.find("susan").orElseThrow().name()).isEqualTo("susan");
  }

  @Test
  void theLimitsCountCodePointsAndEverythingWrongIsToldAtOnce() {
    Account susan = cast.susan();
    assertThat(accounts.change(susan.id(), "🪿".repeat(50), "🪿".repeat(500), ""))
        .isInstanceOf(ProfileOutcome.Changed.class);
    assertThat(accounts.change(susan.id(), "🪿".repeat(51), "🪿".repeat(501), "Mars/Olympus"))
        .isEqualTo(new ProfileOutcome.Refused(Set.of(Problem.values())));
    assertThat(accounts.find("susan").orElseThrow().displayName()).isEqualTo("🪿".repeat(50));
  }
}
