/**
 * What {@code skein seed} fills a database with: follow graphs read or generated, people, and posts
 * with their authors and times. Pure data from numbers and a source of randomness; it knows neither
 * the database nor the command line.
 */
@NullMarked
package social.skein.cli.seed;

import org.jspecify.annotations.NullMarked;
