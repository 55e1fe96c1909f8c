/**
 * The words that somebody does not want to meet: their filters, what filters find in a post, and
 * whether it is then hidden or folded where it stands.
 */
@ApplicationModule(allowedDependencies = {"account", "post", "platform"})
@NullMarked
package social.skein.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
