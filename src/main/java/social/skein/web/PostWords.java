package social.skein.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import social.skein.post.Post;
import social.skein.search.Marking;

/**
 * The words of posts as HTML. They depend on the text alone, so what was made once is kept by its
 * text: it can hold nothing about a reader, and can never be out of date. Where something is marked
 * in them, they are made for that page alone.
 */
@Component
class PostWords {
  private static final long MOST_BYTES = 16 << 20;
  private static final int OVERHEAD = 200;

  private final Cache<String, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String text, byte[] html) -> 2 * text.length() + html.length + OVERHEAD)
          .build();
  private final TemplateEngine templates;

  PostWords(TemplateEngine templates) {
    this.templates = templates;
  }

  Content of(Post post, Marking marking) {
    byte[] html =
        marking.isNone()
            ? kept.get(post.text(), text -> rendered(post, marking))
            : rendered(post, marking);
    return output -> output.writeBinaryContent(html);
  }

  private byte[] rendered(Post post, Marking marking) {
    var output = new Utf8ByteOutput();
    templates.render(
        "post/text.jte", Map.of("emoji", post.emojiOnly(), "pieces", marking.pieces(post)), output);
    return output.toByteArray();
  }
}
