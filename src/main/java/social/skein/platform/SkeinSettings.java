package social.skein.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the server as a whole; {@code docs/operations.md} lists it.
 *
 * @param dataDir where the database, the secret and the logs live
 * @param secret signs cookies and form tokens; empty: made on first start in the data directory.
 *     Several servers over one PostgreSQL must share one.
 * @param membersOnly whether only members may read anything
 * @param gravatar whether avatars come from gravatar.com, which is then told a hash of the e-mail
 */
@ConfigurationProperties("skein")
public record SkeinSettings(
    Path dataDir,
    @Nullable String secret,
    @DefaultValue("false") boolean membersOnly,
    @DefaultValue("false") boolean gravatar) {}
