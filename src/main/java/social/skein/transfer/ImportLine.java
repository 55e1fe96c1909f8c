package social.skein.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import as its page lists it.
 *
 * @param number of the line in the file, or null for somebody who is not in it
 * @param address as the file has it
 * @param list the name of the list, or null
 * @param fate what comes of it, or came of it when it is done
 * @param ofLine the earlier line that says the same, or null
 * @param since the date that a follow gets back, or null
 */
public record ImportLine(
    @Nullable Integer number,
    String address,
    @Nullable String list,
    Fate fate,
    @Nullable Integer ofLine,
    @Nullable Instant since,
    boolean done) {}
