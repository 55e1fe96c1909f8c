package social.skein.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import social.skein.platform.StartRefused;

/**
 * Where {@code management.server.port} is set, the metrics are told there, to this machine only
 * unless {@code management.server.address} says otherwise; they are never on the port of the pages,
 * where health stays. spring.factories names it.
 */
class MetricsPort implements EnvironmentPostProcessor, Ordered {
  private static final String PORT = "management.server.port";
  private static final String ADDRESS = "management.server.address";

  /** After application.yaml has been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String port = environment.getProperty(PORT);
    if (port == null || port.isBlank()) {
      return;
    }
    if (port.equals(environment.getProperty("server.port")) && !port.equals("0")) {
      throw new StartRefused("MANAGEMENT_SERVER_PORT must not be the port of the pages: " + port);
    }
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "metricsPort",
                Map.of(
                    ADDRESS,
                    environment.getProperty(ADDRESS, "127.0.0.1"),
                    "management.endpoints.web.exposure.include",
                    "health,metrics",
                    "management.endpoint.health.group.pages.include",
                    "*",
                    "management.endpoint.health.group.pages.show-details",
                    "always",
                    "management.endpoint.health.group.pages.additional-path",
                    "server:/health")));
  }
}
