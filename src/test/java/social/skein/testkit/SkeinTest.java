package social.skein.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import social.skein.Skein;

/**
 * A test of the whole server, on a port of its own and the database of this run, which is empty
 * when each test begins. All such tests share one server.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Skein.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // the log is opened before TestSettings names a data directory
    properties = "logging.file.name=target/test-data/skein.log")
@ContextConfiguration(initializers = TestSettings.class)
@Import({SettableClock.Bean.class, Statements.Bean.class, Cast.class, Database.class})
@ExtendWith(EmptyDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface SkeinTest {}
