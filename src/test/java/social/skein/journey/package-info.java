/**
 * What people do on Skein's pages, from door to door, in a real browser: with script and without.
 */
@NullMarked
package social.skein.journey;

import org.jspecify.annotations.NullMarked;
