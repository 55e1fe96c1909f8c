package social.skein.bench;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import social.skein.Skein;
import social.skein.account.Accounts;
import social.skein.account.Sessions;

/** Skein with its web server, over one of the databases. */
final class WebApplication implements AutoCloseable {
  private final Answered answered = new Answered();
  private final ConfigurableApplicationContext context;

  private WebApplication(List<String> settings) {
    context =
        new SpringApplicationBuilder(Skein.class)
            .initializers(
                it -> ((GenericApplicationContext) it).registerBean(Answered.class, () -> answered))
            .logStartupInfo(false)
            .run(settings.toArray(String[]::new));
  }

  static WebApplication open(Store store, Scale scale) {
    List<String> ports = List.of("--server.port=0", "--management.server.port=0");
    return new WebApplication(
        Stream.concat(store.settings(scale).stream(), ports.stream()).toList());
  }

  /**
   * What somebody's home is made of: as they asked for it, and made once more to the same bytes.
   */
  Rendering home(String username) throws IOException, InterruptedException {
    var account = context.getBean(Accounts.class).find(username).orElseThrow();
    String session = context.getBean(Sessions.class).open(account).token();
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    byte[] sent;
    try (HttpClient client = HttpClient.newHttpClient()) {
      sent =
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                      .header("Cookie", "skein_session=" + session)
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
    }
    ModelAndView last = Objects.requireNonNull(answered.last);
    Rendering rendering =
        new Rendering(
            context.getBean(TemplateEngine.class), last.getViewName() + ".jte", last.getModel());
    if (!Arrays.equals(sent, rendering.made().toByteArray())) {
      throw new IllegalStateException(username + " was sent another page than is measured");
    }
    return rendering;
  }

  @Override
  public void close() {
    context.close();
  }

  /** Keeps what the last page was to be made of. */
  private static final class Answered implements WebMvcConfigurer, HandlerInterceptor {
    private volatile @Nullable ModelAndView last;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView answer) {
      last = answer;
    }
  }
}
