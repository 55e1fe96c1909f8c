/** The command line: run, demo, seed, verify, reindex. */
@ApplicationModule(
    allowedDependencies = {"account", "graph", "post", "search", "timeline", "platform"})
@NullMarked
package social.skein.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
