package social.skein.filter;

/**
 * A word or a phrase that a filter looks for.
 *
 * @param text as it was typed
 * @param whole whether it is found as words of its own only, and not inside of others
 */
public record Keyword(String text, boolean whole) {}
