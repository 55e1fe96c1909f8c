/**
 * Measures the timeline index by itself, without a database: makes up graphs and posts up to a
 * million accounts, checks every planted reader's pages against sorting, then times pages and
 * changes, and weighs the memory.
 */
@NullMarked
package social.skein.bench.index;

import org.jspecify.annotations.NullMarked;
