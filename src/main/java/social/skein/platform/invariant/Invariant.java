package social.skein.platform.invariant;

import java.util.function.Supplier;

/**
 * Something that must always be true of the database.
 *
 * @param claim what must be true, as a sentence without a full stop
 * @param rows what it is true of, in the plural: accounts, follows
 * @param check looks; it must only read, in one statement for what it compares, so that a server
 *     may go on writing meanwhile
 */
public record Invariant(String claim, String rows, Supplier<Finding> check) {}
