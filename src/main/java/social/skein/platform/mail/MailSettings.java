package social.skein.platform.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is mailed; how is said by Spring's {@code spring.mail.*}.
 *
 * @param operator who is told of server errors; empty: nobody
 * @param from whom the mail says it is from
 */
@ConfigurationProperties("skein.mail")
record MailSettings(@Nullable String operator, @DefaultValue("skein@localhost") String from) {}
