package social.skein.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class PasswordsTest {

  @Test
  void nobodysHashIsMadeLikeEverybodysSoThatComparingTakesAsLong() {
    String hash = new Passwords().hash("correct horse battery");
    assertThat(costs(Passwords.NOBODYS)).isEqualTo(costs(hash));
    assertThat(Passwords.NOBODYS).hasSameSizeAs(hash);
  }

  private static String costs(String hash) {
    return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
  }
}
