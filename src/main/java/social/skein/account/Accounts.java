package social.skein.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.SignUpOutcome.Problem;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.text.PlainText;

/** Who exists, and what they say of themselves. */
@Service
public class Accounts {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}.]+(\\.[^\\s@\\p{Cc}.]+)+");
  private static final int EMAIL_LIMIT = 254;

  private final AccountTable accounts;
  private final CredentialTable credentials;
  private final Passwords passwords;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Accounts(
      AccountTable accounts,
      CredentialTable credentials,
      Passwords passwords,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes an account, or says everything that is wrong with what was typed. */
  public SignUpOutcome signUp(SignUp typed) {
    SignUp signUp = new SignUp(typed.username().strip(), typed.email().strip(), typed.password());
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    Usernames.problem(signUp.username()).ifPresent(problems::add);
    if (!isEmail(signUp.email())) {
      problems.add(Problem.EMAIL_WRONG);
    }
    passwords.problem(signUp).ifPresent(problems::add);
    problems.addAll(transactions.read(() -> taken(signUp)));
    if (!problems.isEmpty()) {
      return new SignUpOutcome.Refused(problems);
    }
    String hash = passwords.hash(signUp.password());
    return transactions.write(() -> insert(signUp, hash));
  }

  static boolean isEmail(String typed) {
    return typed.length() <= EMAIL_LIMIT && EMAIL.matcher(typed).matches();
  }

  private Set<Problem> taken(SignUp signUp) {
    Set<Problem> taken = EnumSet.noneOf(Problem.class);
    if (byUsername(signUp.username()) != null) {
      taken.add(Problem.USERNAME_TAKEN);
    }
    if (isEmail(signUp.email()) && credentials.emailTaken(signUp.email())) {
      taken.add(Problem.EMAIL_TAKEN);
    }
    return taken;
  }

  private SignUpOutcome insert(SignUp signUp, String hash) {
    // Drawing the id waits for every other sign-up, so that nobody takes the name in between.
    long id = ids.next();
    Set<Problem> taken = taken(signUp);
    if (!taken.isEmpty()) {
      return new SignUpOutcome.Refused(taken);
    }
    Instant now = clock.instant();
    Account account = new Account(id, signUp.username(), "", "", now, null, null, false);
    accounts.insert(account);
    credentials.insert(new Credential(id, signUp.email(), hash));
    events.publishEvent(new Joined(id));
    return new SignUpOutcome.SignedUp(account);
  }

  /** The account with that username, whatever the case. */
  public Optional<Account> find(String username) {
    return Optional.ofNullable(transactions.read(() -> byUsername(username)));
  }

  private @Nullable Account byUsername(String username) {
    return Usernames.wellFormed(username) ? accounts.byUsername(username) : null;
  }

  /** Whether nobody has signed up yet. */
  public boolean nobodyYet() {
    return transactions.read(accounts::isEmpty);
  }

  /** The e-mail somebody logs in with; never shown to others. */
  public Optional<String> emailOf(long accountId) {
    return Optional.ofNullable(transactions.read(() -> credentials.emailOf(accountId)));
  }

  /**
   * Changes somebody's profile.
   *
   * @param zone the id of a time zone as the IANA database has it; empty for none
   */
  public ProfileOutcome change(long accountId, String displayName, String aboutMe, String zone) {
    Set<ProfileOutcome.Problem> problems = EnumSet.noneOf(ProfileOutcome.Problem.class);
    String name = PlainText.lineOf(displayName);
    if (name.codePointCount(0, name.length()) > Profile.DISPLAY_NAME_LIMIT) {
      problems.add(ProfileOutcome.Problem.DISPLAY_NAME_LONG);
    }
    String about = PlainText.of(aboutMe);
    if (about.codePointCount(0, about.length()) > Profile.ABOUT_ME_LIMIT) {
      problems.add(ProfileOutcome.Problem.ABOUT_ME_LONG);
    }
    ZoneId zoneId = zoneOf(zone);
    if (zoneId == null && !zone.isBlank()) {
      problems.add(ProfileOutcome.Problem.TIME_ZONE_UNKNOWN);
    }
    if (!problems.isEmpty()) {
      return new ProfileOutcome.Refused(problems);
    }
    return transactions.write(() -> {
      accounts.update(accountId, new Profile(name, about, zoneId));
      Account changed = accounts.byId(accountId);
      if (changed == null) {
        throw new IllegalArgumentException("no account " + accountId);
      }
      events.publishEvent(new ProfileChanged(accountId));
      return new ProfileOutcome.Changed(changed);
    });
  }

  /**
   * Notes that somebody wants to be asked before anybody follows them; what that means for follows
   * is for the graph to say, which calls this.
   */
  public void lock(long accountId) {
    transactions.run(() -> accounts.lock(accountId, true));
  }

  /** Notes that they do not want to be asked any more. */
  public void unlock(long accountId) {
    transactions.run(() -> accounts.lock(accountId, false));
  }

  /**
   * Notes that somebody's keyword filters are others from now on; what they are is for the filters
   * to say, which call this.
   *
   * @param revision the id drawn for the change, or {@link Session#NO_FILTERS} when none are left
   */
  public void refilter(long accountId, long revision) {
    transactions.run(() -> accounts.refilter(accountId, revision));
  }

  private static @Nullable ZoneId zoneOf(String id) {
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      return null;
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
