/** Skein, a microblog server: edges over capabilities over a platform. */
@NullMarked
package social.skein;

import org.jspecify.annotations.NullMarked;
