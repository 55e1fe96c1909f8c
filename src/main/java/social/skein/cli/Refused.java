package social.skein.cli;

/** A verb cannot do what was asked; the message is the one line that its operator reads. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
