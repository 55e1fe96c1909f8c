/** What must always be true of the database, so that {@code verify} can say whether it is. */
@NullMarked
package social.skein.platform.invariant;

import org.jspecify.annotations.NullMarked;
