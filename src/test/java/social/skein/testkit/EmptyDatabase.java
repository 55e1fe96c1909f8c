package social.skein.testkit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database and sets the clock to now before each test. */
final class EmptyDatabase implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext test) {
    var context = SpringExtension.getApplicationContext(test);
    context.getBean(Database.class).empty();
    context.getBean(SettableClock.class).reset();
  }
}
