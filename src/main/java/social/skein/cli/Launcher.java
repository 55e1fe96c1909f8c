package social.skein.cli;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: with its web server, or for a verb that only needs the database. */
record Launcher(Class<?> application) {

  ConfigurableApplicationContext serve(List<String> settings) {
    return new SpringApplicationBuilder(application).run(settings.toArray(String[]::new));
  }

  ConfigurableApplicationContext withoutWeb(List<String> settings) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .run(settings.toArray(String[]::new));
  }
}
