package social.skein.timeline;

/**
 * How the timeline index is doing.
 *
 * @param ready whether it serves homes; until then the SQL does
 * @param told how much it holds, or how far it has got
 */
public record IndexState(boolean ready, String told) {}
