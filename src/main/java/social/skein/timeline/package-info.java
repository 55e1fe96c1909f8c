/** Timelines: home, a person's posts, and Explore; newest first and keyset-paged. */
@ApplicationModule(allowedDependencies = {"account", "post", "platform"})
@NullMarked
package social.skein.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
