package social.skein.testkit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a server under test a data directory and a database of its own. */
public final class TestSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path dataDir = TestDatabase.newFolder("server");
    Map<String, Object> settings = new HashMap<>(TestDatabase.current().fresh(dataDir));
    settings.put("skein.data-dir", dataDir.toString());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("skein tests", settings));
  }
}
