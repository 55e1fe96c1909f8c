package social.skein.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.SignUpOutcome.Problem;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class SignUpTest {
  private static final String EMAIL = "somebody@example.com";

  private final Accounts accounts;
  private final Cast cast;
  private final Database database;

  SignUpTest(Accounts accounts, Cast cast, Database database) {
    this.accounts = accounts;
    this.cast = cast;
    this.database = database;
  }

  @ParameterizedTest
  @CsvSource({
    "'', USERNAME_EMPTY",
    "abcdefghijklmnopqrstuvwxyz12345, USERNAME_LONG",
    "john-doe, USERNAME_LETTERS",
    "jürgen, USERNAME_LETTERS",
    "jоhn, USERNAME_LETTERS",
    "Admin, USERNAME_RESERVED",
    "settings, USERNAME_RESERVED"
  })
  void aUsernameOfTheWrongShapeIsRefused(String username, Problem problem) {
    assertRefused(new SignUp(username, EMAIL, Cast.PASSWORD), problem);
  }

  @Test
  void thirtyCharactersAndOneAreUsernames() {
    assertSignedUp(new SignUp("abcdefghijklmnopqrstuvwxyz1234", "a@example.com", Cast.PASSWORD));
    assertSignedUp(new SignUp("_", "b@example.com", Cast.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "john",
        "john@",
        "@example.com",
        "john@example",
        "john@exa mple.com",
        "john@@example.com",
        "john@example..com",
        "john@example.com, susan@example.com"
      })
  void anEmailOfTheWrongShapeIsRefused(String email) {
    assertRefused(new SignUp("john", email, Cast.PASSWORD), Problem.EMAIL_WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "short, PASSWORD_SHORT",
    "password, PASSWORD_WEAK",
    "qwertyuiop, PASSWORD_WEAK",
    "johnjohn1, PASSWORD_WEAK"
  })
  void aPasswordThatIsEasilyGuessedIsRefused(String password, Problem problem) {
    assertRefused(new SignUp("john", EMAIL, password), problem);
  }

  @Test
  void aPasswordBeyondTheLimitIsRefused() {
    String long129 = "follow-the-geese ".repeat(8).substring(0, 129);
    assertRefused(new SignUp("john", EMAIL, long129), Problem.PASSWORD_LONG);
  }

  /** Judging all of it takes minutes of both cores: the library tries every sign for its letter. */
  @Test
  @Timeout(10)
  void aPasswordOfSignsForLettersIsJudgedInShortTime() {
    String signs = "('4@8({[</369&#!1|0$5+7%2'*6)[:".repeat(4);

    assertSignedUp(new SignUp("susan", EMAIL, signs));
  }

  @Test
  void aTakenNameOrEmailIsRefusedWhateverItsCase() {
    cast.john();
    assertThat(accounts.signUp(new SignUp("JOHN", "John@Example.com", Cast.PASSWORD)))
        .isEqualTo(refused(Problem.USERNAME_TAKEN, Problem.EMAIL_TAKEN));
    assertThat(database.count("account")).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(accounts.signUp(new SignUp("not a name", "no e-mail", "short")))
        .isEqualTo(refused(Problem.USERNAME_LETTERS, Problem.EMAIL_WRONG, Problem.PASSWORD_SHORT));
  }

  @Test
  void ofTwoWhoWantOneNameAtOnceOneGetsIt() {
    List<Callable<SignUpOutcome>> both =
        List.of(
            () -> accounts.signUp(new SignUp("Goose", "one@example.com", Cast.PASSWORD)),
            () -> accounts.signUp(new SignUp("goose", "two@example.com", Cast.PASSWORD)));
    assertThat(AtOnce.run(both))
        .hasAtLeastOneElementOfType(SignUpOutcome.SignedUp.class)
        .contains(refused(Problem.USERNAME_TAKEN));
    assertThat(database.count("account")).isEqualTo(1);
    assertThat(database.count("credential")).isEqualTo(1);
  }

  private void assertRefused(SignUp signUp, Problem problem) {
    assertThat(accounts.signUp(signUp)).isEqualTo(refused(problem));
    assertThat(database.count("account")).isZero();
  }

  private static SignUpOutcome refused(Problem... problems) {
    return new SignUpOutcome.Refused(java.util.Set.of(problems));
  }

  private void assertSignedUp(SignUp signUp) {
    assertThat(accounts.signUp(signUp)).isInstanceOf(SignUpOutcome.SignedUp.class);
    assertThat(database.count("account WHERE username = ?", signUp.username())).isEqualTo(1);
  }
}
