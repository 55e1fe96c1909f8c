/** Keyset paging: which page was asked for, and what lies on either side of it. */
@NullMarked
package social.skein.platform.paging;

import org.jspecify.annotations.NullMarked;
