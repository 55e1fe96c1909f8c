package social.skein.platform;

/** The server must not start; the message is the one line that its operator reads. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    super(message);
  }
}
