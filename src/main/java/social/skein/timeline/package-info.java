/**
 * Timelines: home, a person's posts, and Explore; newest first and keyset-paged. Home has two
 * engines with one answer, the SQL and an index in RAM that follows the change log; above both,
 * what the reader’s filters hide is left out.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "filter", "platform"})
@NullMarked
package social.skein.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
