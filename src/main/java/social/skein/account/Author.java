package social.skein.account;

/**
 * What of an account stands beside everything they wrote.
 *
 * @param displayName empty when they set none
 */
public record Author(long id, String username, String displayName) {

  /** What to call them: the display name, or else the username. */
  public String name() {
    return displayName.isEmpty() ? username : displayName;
  }

  /** How others address them, {@code @susan}. */
  public String handle() {
    return "@" + username;
  }
}
