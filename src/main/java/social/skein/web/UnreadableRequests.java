package social.skein.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import social.skein.filter.Screen;
import social.skein.search.Marking;

/**
 * The error page for requests that Tomcat cannot read, such as malformed addresses: they never
 * reach {@link ErrorPages}. It also stands in should that fail.
 */
@Configuration
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final TemplateEngine templates;
  private final SafetyHeaders headers;
  private final Site site;

  UnreadableRequests(TemplateEngine templates, SafetyHeaders headers, Site site) {
    this.templates = templates;
    this.headers = headers;
    this.site = site;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ErrorPage()));
  }

  private final class ErrorPage extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        headers.addTo(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getReporter().write(page(response.getStatus()));
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String page(int status) {
    var html = new StringOutput();
    var page =
        new Page(
            null,
            "",
            null,
            Unread.nothing(),
            Unread.nothing(),
            Screen.NONE,
            Marking.NONE,
            "/error",
            site);
    templates.render("error.jte", ErrorPages.model(page, status), html);
    return html.toString();
  }
}
