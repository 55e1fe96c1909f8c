/**
 * What every capability stands on and no domain noun knows: the database, ids, paging, secrets,
 * mail and settings.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package social.skein.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
