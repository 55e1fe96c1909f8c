package social.skein.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders a template into bytes and sends them in one piece: what fails halfway is answered with an
 * error page, never with half a page. What is not the name of a template is left to others.
 */
@Component
class PageViews implements ViewResolver, Ordered {
  private static final String TYPE = "text/html;charset=UTF-8";

  private final TemplateEngine templates;

  PageViews(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String viewName, Locale locale) {
    String template = viewName + ".jte";
    return viewName.startsWith("redirect:") || !templates.hasTemplate(template)
        ? null
        : (model, request, response) -> render(template, model, response);
  }

  private void render(String template, @Nullable Map<String, ?> model, HttpServletResponse response)
      throws IOException {
    var output = new Utf8ByteOutput();
    templates.render(template, model == null ? Map.of() : new HashMap<>(model), output);
    response.setContentType(TYPE);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
