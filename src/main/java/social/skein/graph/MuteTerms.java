package social.skein.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is to be muted.
 *
 * @param length how long from now on, or null for good
 * @param notifications whether nothing they do is notified of either
 */
public record MuteTerms(@Nullable Duration length, boolean notifications) {}
