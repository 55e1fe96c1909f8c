/**
 * Timelines: home, a person's posts, and Explore; newest first and keyset-paged. Home has two
 * engines with one answer: the SQL, and an index in RAM that follows the change log.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "platform"})
@NullMarked
package social.skein.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
