/** Work that takes long and goes on beside everything else, a step at a time. */
@NullMarked
package social.skein.platform.work;

import org.jspecify.annotations.NullMarked;
