/**
 * What tests share: both databases, the cast, a clock that can be set, people with an HTTP client.
 */
@NullMarked
package social.skein.testkit;

import org.jspecify.annotations.NullMarked;
