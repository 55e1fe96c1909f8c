package social.skein.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The buttons under posts as HTML, which is most of a page. What was made once is kept by all that
 * it depends on, and made on a page that is nobody's: so it can hold nothing about a reader but
 * what they did with the post, and can never be out of date.
 */
@Component
class DeedBars {
  private static final long MOST_BYTES = 16 << 20;
  private static final int OVERHEAD = 400;

  private final Cache<DeedBar, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((DeedBar _, byte[] html) -> html.length + OVERHEAD)
          .build();
  private final TemplateEngine templates;

  DeedBars(TemplateEngine templates) {
    this.templates = templates;
  }

  Content of(DeedBar bar, Page nobodys) {
    byte[] html = kept.get(bar, it -> rendered(it, nobodys));
    return output -> output.writeBinaryContent(html);
  }

  private byte[] rendered(DeedBar bar, Page nobodys) {
    var output = new Utf8ByteOutput();
    templates.render("post/deedButtons.jte", Map.of("bar", bar, "page", nobodys), output);
    return output.toByteArray();
  }
}
