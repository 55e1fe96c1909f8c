/**
 * What many people use, boost, favourite and answer: hashtags and posts by the number of people.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "platform"})
@NullMarked
package social.skein.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
