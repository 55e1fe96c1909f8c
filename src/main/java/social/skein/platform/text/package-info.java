/** Text as people type it, made safe to keep. */
@NullMarked
package social.skein.platform.text;

import org.jspecify.annotations.NullMarked;
