package social.skein.platform.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import social.skein.platform.DataFolder;
import social.skein.platform.SkeinSettings;
import social.skein.platform.StartRefused;

/**
 * The key that signs what a browser keeps for us; made on first start, readable by its owner only.
 */
@Component
public class ServerSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  ServerSecret(SkeinSettings settings, Tokens tokens) {
    String set = settings.secret();
    String secret = set == null || set.isBlank() ? stored(settings.dataDir(), tokens) : set.strip();
    if (secret.length() < 32) {
      throw new StartRefused("The server's secret is too short: it needs at least 32 characters.");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  private static String stored(Path dataDir, Tokens tokens) {
    Path file = dataDir.resolve("secret");
    try {
      if (Files.notExists(file)) {
        make(dataDir, file, tokens.next());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused("The secret " + file + " cannot be read or made: " + e.getMessage());
    }
  }

  /** Written whole under another name first, so that a crash never leaves half a secret. */
  private static void make(Path dataDir, Path file, String secret) throws IOException {
    DataFolder.make(dataDir);
    Path written = Files.createTempFile(dataDir, "secret", ".new");
    Files.writeString(written, secret);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Signs the words for one purpose; a signature made for another purpose never matches. */
  public String sign(String purpose, String words) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signed = mac.doFinal((purpose + '\n' + words).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Whether the signature is ours, compared in constant time. */
  public boolean signed(String purpose, String words, String signature) {
    return MessageDigest.isEqual(
        sign(purpose, words).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  /** What a table keeps of a token, so that reading the table lets nobody in. */
  public static String hashed(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
