package social.skein.platform;

/** The server must not start; the message is the one line that its operator reads. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartRefused(String message) {
    super(message);
  }
}
