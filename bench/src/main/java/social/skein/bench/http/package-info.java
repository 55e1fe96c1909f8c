/**
 * Measures the real server, in a process of its own, over HTTP: what a page costs beside a static
 * answer of the same bytes, how many it serves, how long people wait, whether what they see is true
 * while others write, how long it takes to start and how much memory it has.
 */
@NullMarked
package social.skein.bench.http;

import org.jspecify.annotations.NullMarked;
