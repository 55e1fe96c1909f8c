package social.skein.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import social.skein.account.Sessions;

/** Gives a test its {@link Visitors}, and fails it when one of them met trouble. */
final class VisitorsOfTest implements ParameterResolver, AfterEachCallback {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return store(test).computeIfAbsent(Visitors.class, _ -> visitors(test), Visitors.class);
  }

  private static Visitors visitors(ExtensionContext test) {
    var context = SpringExtension.getApplicationContext(test);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new Visitors(
        Chromium.running(), "http://localhost:" + port, context.getBean(Sessions.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visitors visitors = store(test).remove(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    visitors.leave();
    var troubles = visitors.troubles();
    if (!troubles.isEmpty()) {
      throw new AssertionError("a browser met trouble: " + String.join("\n", troubles));
    }
  }

  private static Store store(ExtensionContext test) {
    return test.getStore(Namespace.create(VisitorsOfTest.class));
  }
}
