/** Posts: what may be written, how long it is, writing, reading one and deleting. */
@ApplicationModule(allowedDependencies = {"account", "graph", "platform"})
@NullMarked
package social.skein.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
