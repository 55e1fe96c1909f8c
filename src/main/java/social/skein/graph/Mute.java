package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mute that holds.
 *
 * @param until when it ends, or null for never
 * @param notifications whether nothing the muted one does is notified of either
 */
public record Mute(@Nullable Instant until, boolean notifications) {}
