package social.skein.account;

/**
 * What the browser of somebody who just logged in keeps.
 *
 * @param token proves the session; kept nowhere else
 * @param remembered whether the browser keeps it when it is closed
 * @param device makes this browser known when its owner logs in again
 */
public record OpenedSession(Account account, String token, boolean remembered, String device) {}
