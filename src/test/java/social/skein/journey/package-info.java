/**
 * What people do on Skein's pages, from door to door, in a real browser: with script and without.
 *
 * <p>A page does not know which database is behind it, and browsers take long: so all but the way
 * from sign-up to log-out are walked on SQLite alone, and the pages' own tests, without a browser,
 * run on both.
 */
@NullMarked
package social.skein.journey;

import org.jspecify.annotations.NullMarked;
