/** The command line: run, demo, seed, verify. */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "timeline", "platform"})
@NullMarked
package social.skein.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
