package social.skein.cli.seed;

/**
 * Who is to write a post, and when.
 *
 * @param author an account index
 * @param epochMillis milliseconds since 1970 in UTC
 */
public record PostSlot(int author, long epochMillis) {}
