package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: somebody mutes somebody from now on, or on other terms than before.
 *
 * @param until when it ends, or null for never
 */
public record Muted(long muterId, long mutedId, @Nullable Instant until) {}
