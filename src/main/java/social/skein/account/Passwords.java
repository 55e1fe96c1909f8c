package social.skein.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import social.skein.account.SignUpOutcome.Problem;

/**
 * Judges, hashes and compares passwords: Argon2id with 19 MiB and two passes, as the OWASP Password
 * Storage Cheat Sheet has it. At most one hash per core runs at a time, and no more than fit into a
 * quarter of the heap; the rest queue in order.
 */
@Component
class Passwords {
  /** Of 0 to 4 by zxcvbn: 3 withstands 10^8 guesses. */
  private static final int STRONG = 3;

  /** How much of a password is judged: the time zxcvbn takes explodes with signs for letters. */
  private static final int JUDGED = 20;

  /**
   * A hash made as those below are, which takes as long to compare; to make it at each start would
   * be the longest part of the start.
   */
  static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$Yyr9IATYXEJEvw6JSA7ySg"
          + "$ivJIxeLmmJLH9eLjU1OSLRF0bn+H+u/NCqKhkidwlxQ";

  private static final int HASH_KIBIBYTES = 19 * 1024;

  private final SingletonSupplier<Zxcvbn> strength = SingletonSupplier.of(Zxcvbn::new);
  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(16, 32, 1, HASH_KIBIBYTES, 2);
  private final Semaphore places = new Semaphore(atOnce(), true);

  private static int atOnce() {
    long fitting = Runtime.getRuntime().maxMemory() / 4 / (HASH_KIBIBYTES * 1024L);
    return (int) Math.clamp(fitting, 1, Runtime.getRuntime().availableProcessors());
  }

  Optional<Problem> problem(SignUp signUp) {
    String password = signUp.password();
    if (password.codePointCount(0, password.length()) < SignUp.SHORTEST_PASSWORD) {
      return Optional.of(Problem.PASSWORD_SHORT);
    }
    if (password.length() > SignUp.LONGEST_PASSWORD) {
      return Optional.of(Problem.PASSWORD_LONG);
    }
    List<String> theirs = List.of(signUp.username(), signUp.email(), "skein");
    String judged = password.substring(0, Math.min(password.length(), JUDGED));
    boolean weak = inTurn(() -> strength.obtain().measure(judged, theirs).getScore()) < STRONG;
    return weak ? Optional.of(Problem.PASSWORD_WEAK) : Optional.empty();
  }

  String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  boolean matches(String password, String hash) {
    return password.length() <= SignUp.LONGEST_PASSWORD
        && inTurn(() -> argon2.matches(password, hash));
  }

  /**
   * Takes as long as {@link #matches}, so that an unknown name answers no faster than a known one.
   */
  void matchNobody(String password) {
    boolean unused = matches(password, NOBODYS);
  }

  private <T> T inTurn(Supplier<T> hashing) {
    places.acquireUninterruptibly();
    try {
      return hashing.get();
    } finally {
      places.release();
    }
  }
}
