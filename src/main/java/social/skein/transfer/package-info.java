/**
 * Files of follows, blocks, mutes and lists: writing them, reading them, telling what they would
 * do, doing it beside everything else, and undoing it.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "notification", "platform"})
@NullMarked
package social.skein.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
