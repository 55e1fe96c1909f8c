/**
 * Who follows whom and since when, or asks to, who blocks or mutes whom, the counts, the lists of
 * people, and those that one makes for oneself.
 */
@ApplicationModule(allowedDependencies = {"account", "platform"})
@NullMarked
package social.skein.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
