package social.skein.bench;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** A template with all that it is given. */
record Rendering(TemplateEngine templates, String template, Map<String, Object> model) {

  /** Its page, as the web makes it before it is sent. */
  Utf8ByteOutput made() {
    var output = new Utf8ByteOutput();
    templates.render(template, model, output);
    return output;
  }
}
