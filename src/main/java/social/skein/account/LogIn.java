package social.skein.account;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to log in.
 *
 * @param name a username or an e-mail
 * @param remember whether the session is to last for weeks instead of a day
 * @param address the network address it comes from
 * @param device what an earlier log-in gave this browser to be known by, or null
 */
public record LogIn(
    String name, String password, boolean remember, String address, @Nullable String device) {}
