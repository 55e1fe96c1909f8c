/** Who exists: sign-up, log-in and sessions, profiles and what people set for themselves. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package social.skein.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
