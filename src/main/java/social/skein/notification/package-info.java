/**
 * What people are told of: written in the transaction of what it tells, grouped, gone with its
 * cause; how far they have read, what they do not want to hear, and whose posts they asked for.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "filter", "platform"})
@NullMarked
package social.skein.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
