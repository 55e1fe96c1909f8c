/**
 * Search for people, hashtags and posts: an index of words that is kept in the transactions that
 * write, edit and delete what it tells, and queries that find only what the viewer may see.
 */
@ApplicationModule(allowedDependencies = {"account", "graph", "post", "platform"})
@NullMarked
package social.skein.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
