package social.skein.account;

/** What somebody typed to sign up. */
public record SignUp(String username, String email, String password) {}
