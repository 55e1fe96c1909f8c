package social.skein.web;

import org.jspecify.annotations.Nullable;

/**
 * The log-in form as it was filled in.
 *
 * @param next the page of ours to go to afterwards
 */
public record LogInForm(String username, String next, boolean remember, @Nullable String problem) {}
