package social.skein.testkit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import social.skein.timeline.HomeIndex;

/** Empties the database, and what waits to be written to it, and sets the clock to now. */
final class EmptyDatabase implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    var context = SpringExtension.getApplicationContext(test);
    // Who was seen in the test before must not be written in the middle of this one.
    context.getBean("lastSeen", DisposableBean.class).destroy();
    context.getBean(Database.class).empty();
    context.getBean(HomeIndex.class).build();
    context.getBean(SettableClock.class).reset();
  }
}
