/** Mail to the operator when the server fails. */
@NullMarked
package social.skein.platform.mail;

import org.jspecify.annotations.NullMarked;
