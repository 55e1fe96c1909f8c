/**
 * The page to manage whom one follows and by whom one is followed: what stands in it, what is done
 * to several at once and undone, and one's private notes of people.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "platform"})
@NullMarked
package social.skein.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
