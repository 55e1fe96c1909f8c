/** Time-sorted 64-bit ids that become visible in their own order. */
@NullMarked
package social.skein.platform.id;

import org.jspecify.annotations.NullMarked;
