/**
 * The home timelines of everybody as primitive arrays in RAM: who follows whom, and the ids of what
 * each wrote. It knows no database; it changes only by {@link
 * social.skein.timeline.index.TimelineIndex#apply applying} the entries of the change log.
 */
@NullMarked
package social.skein.timeline.index;

import org.jspecify.annotations.NullMarked;
