package social.skein.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link SkeinTest} through a real Chromium: its methods may ask for {@link Visitors}. Skipped
 * where none is installed, except under {@code CI=true}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumNeeded.class)
@SkeinTest
@ExtendWith(VisitorsOfTest.class)
public @interface BrowserTest {}
