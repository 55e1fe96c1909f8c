package social.skein.transfer;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The thread that imports by itself rests: the test takes its steps. */
final class StepByStep implements BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeEach(ExtensionContext test) {
    runner(test).stop();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    runner(test).start();
  }

  private static ImportRunner runner(ExtensionContext test) {
    return SpringExtension.getApplicationContext(test).getBean(ImportRunner.class);
  }
}
