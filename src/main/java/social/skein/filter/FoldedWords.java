package social.skein.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import social.skein.platform.text.Folding;

/** The words of posts as filters look at them. They depend on the text alone and are kept by it. */
@Component
class FoldedWords {
  private static final long MOST_BYTES = 8 << 20;
  private static final int OVERHEAD = 150;
  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Cache<String, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String text, String folded) -> 2 * folded.length() + OVERHEAD)
          .build();

  String of(String text) {
    return kept.get(text, FoldedWords::folded);
  }

  /** However it is spelt, and with one space between words; it may come out empty. */
  static String folded(String text) {
    return SPACES.matcher(Folding.of(text)).replaceAll(" ").strip();
  }
}
