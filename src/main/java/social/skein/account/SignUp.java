package social.skein.account;

/** What somebody typed to sign up. */
public record SignUp(String username, String email, String password) {
  /** The shortest password, in code points. */
  public static final int SHORTEST_PASSWORD = 8;

  /** The longest password, in UTF-16 units. */
  public static final int LONGEST_PASSWORD = 128;
}
