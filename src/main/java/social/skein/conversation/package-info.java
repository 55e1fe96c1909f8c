/**
 * Direct posts by who takes part in them: kept in the transactions that write and delete posts;
 * each person's inbox of conversations, and how far they have read.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "platform"})
@NullMarked
package social.skein.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
