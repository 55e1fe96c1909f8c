/**
 * Measures Skein from outside: loads made-up data into real databases, checks that every way to ask
 * for it gives the same answer, times them, and writes the tables of {@code docs/performance.md}.
 */
@NullMarked
package social.skein.bench;

import org.jspecify.annotations.NullMarked;
