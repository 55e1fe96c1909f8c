package social.skein.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Draws tokens of 256 random bits, in letters that fit a cookie and an address. */
@Component
public class Tokens {
  private final SecureRandom random;

  Tokens(SecureRandom random) {
    this.random = random;
  }

  public String next() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
