/** What open pages need to be told what changes: work that paces itself, and the latest count. */
@NullMarked
package social.skein.platform.live;

import org.jspecify.annotations.NullMarked;
