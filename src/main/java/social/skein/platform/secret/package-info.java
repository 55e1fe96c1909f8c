/** The server's own secret, what is signed with it, and random tokens. */
@NullMarked
package social.skein.platform.secret;

import org.jspecify.annotations.NullMarked;
