package social.skein.cli;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: with its web server, or for a verb that only needs the database. */
record Launcher(Class<?> application) {

  ConfigurableApplicationContext serve(List<String> settings) {
    return new SpringApplicationBuilder(application).run(settings.toArray(String[]::new));
  }

  /** The same for an empty database only; any other is refused before anything begins. */
  ConfigurableApplicationContext serveEmpty(List<String> settings) {
    return new SpringApplicationBuilder(application)
        .initializers(context -> {
          ConfigurableListableBeanFactory beans = context.getBeanFactory();
          beans.registerSingleton("emptyFirst", new EmptyFirst(beans.getBeanProvider(Demo.class)));
        })
        .run(settings.toArray(String[]::new));
  }

  ConfigurableApplicationContext withoutWeb(List<String> settings) {
    var noPages = new PackageLeftOut(application.getPackageName() + ".web");
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .initializers(context -> context.getBeanFactory().registerSingleton("noPages", noPages))
        .logStartupInfo(false)
        .run(settings.toArray(String[]::new));
  }

  /** For a verb that leaves the database as it is: it is neither made nor migrated. */
  ConfigurableApplicationContext reading(List<String> settings) {
    return withoutWeb(
        Stream.concat(settings.stream(), Stream.of("--skein.database.migrate=false")).toList());
  }
}
