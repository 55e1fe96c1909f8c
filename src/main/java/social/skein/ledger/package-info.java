/**
 * The page to manage whom one follows and by whom one is followed: what stands in it, and what is
 * done to several at once and undone.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "notification", "post", "platform"})
@NullMarked
package social.skein.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
