package social.skein.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.skein.graph.Person;

/**
 * Somebody in one's ledger.
 *
 * @param since when the follow began
 * @param postedAt when they wrote the newest post that one may see, or null
 * @param dormant whether that, or when they came, is more than a year ago
 * @param boostsHidden whether one does not see what they boost
 * @param note what one notes of them, or empty
 */
public record LedgerEntry(
    Person person,
    Instant since,
    @Nullable Instant postedAt,
    boolean dormant,
    boolean boostsHidden,
    String note) {}
