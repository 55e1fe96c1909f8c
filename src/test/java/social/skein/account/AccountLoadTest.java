package social.skein.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.skein.platform.id.PastIds;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class AccountLoadTest {
  private static final Instant JOINED = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final String ALL_BUT_IDENTITY =
      """
      SELECT display_name || '|' || display_name_key || '|' || about_me || '|'
        || coalesce(time_zone, 'none') || '|' || coalesce(last_seen_at, -1) || '|'
        || replace(email, ?, '') || '|' || replace(email_key, ?, '')
      FROM account JOIN credential ON account_id = id WHERE username = ?
      """;

  private final AccountLoad load;
  private final Accounts accounts;
  private final Cast cast;
  private final Database database;
  private final PastIds drawn = new PastIds();

  AccountLoadTest(AccountLoad load, Accounts accounts, Cast cast, Database database) {
    this.load = load;
    this.accounts = accounts;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void whoIsLoadedIsStoredLikeWhoSignedUpAndWroteTheSameProfile() {
    String name = " E\u0301va\tÄ\n";
    String about = "one\r\ntwo  ";

    assertThat(load("Susan", name, about)).isTrue();
    accounts.change(cast.signUp("John").id(), name, about, "");

    assertThat(stored("Susan", "susan")).isEqualTo(stored("John", "john"));
    assertThat(accounts.find("susan").orElseThrow().joinedAt()).isEqualTo(JOINED);
  }

  private String stored(String username, String key) {
    return database.value(String.class, ALL_BUT_IDENTITY, username, key, username);
  }

  @ParameterizedTest
  @CsvSource({
    "admin,''",
    "two words,''",
    "susan,123456789012345678901234567890123456789012345678901"
  })
  void whomSignUpOrProfileRefuseIsNotLoaded(String username, String displayName) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(username, displayName, ""))
        .withMessageContaining(username);

    assertThat(database.count("account")).isZero();
  }

  private boolean load(String username, String displayName, String aboutMe) {
    return load.load(
        Cast.PASSWORD,
        drawn,
        next ->
            next.accept(
                new Newcomer(
                    drawn.next(JOINED),
                    username,
                    displayName,
                    aboutMe,
                    username + "@example.com",
                    false)));
  }
}
