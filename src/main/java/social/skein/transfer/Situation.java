package social.skein.transfer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.skein.graph.Mute;

/**
 * How whoever imports stands to somebody; null dates for what is not so.
 *
 * @param rejectedAt when they turned them down
 * @param blockedBy whether they block whoever imports
 * @param lists on which lists of whoever imports they are, by names in lower case; only asked for
 *     where lists are imported
 * @param mute the mute that holds, or null, with the date it has
 */
record Situation(
    long personId,
    String username,
    boolean locked,
    @Nullable Instant followingSince,
    @Nullable Instant requestedSince,
    @Nullable Instant rejectedAt,
    @Nullable Instant blockingSince,
    boolean blockedBy,
    @Nullable Mute mute,
    @Nullable Instant mutedSince,
    boolean boostsHidden,
    boolean watching,
    String note,
    Set<String> lists) {

  Situation on(Set<String> names) {
    return new Situation(
        personId,
        username,
        locked,
        followingSince,
        requestedSince,
        rejectedAt,
        blockingSince,
        blockedBy,
        mute,
        mutedSince,
        boostsHidden,
        watching,
        note,
        names);
  }
}
