package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: somebody mutes somebody from now on, or on other terms than before.
 *
 * @param until when it ends, or null for never
 * @param notifications whether nothing they do is notified of either
 */
public record Muted(long muterId, long mutedId, @Nullable Instant until, boolean notifications) {}
