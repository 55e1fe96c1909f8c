package social.skein.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core, which looks for what keeps people with disabilities out. */
final class Axe {
  private static final String SCRIPT = script();

  private static final List<String> EVERYTHING =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** All that can differ in the dark. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String VIOLATIONS =
      """
      async (tags) => {
        const { violations } = await axe.run({
          runOnly: tags,
          resultTypes: ['violations'],
        });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${id}: ${help} (${node.target}) ${node.html}`));
      }
      """;

  private Axe() {}

  private static String script() {
    try (var file =
        Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong on the page that is open, in the light and in the dark. */
  static List<String> violations(Page page) {
    List<String> wrong = new ArrayList<>(violationsInTheLight(page));
    wrong.addAll(violations(page, ColorScheme.DARK, COLOURS));
    return wrong;
  }

  static List<String> violationsInTheLight(Page page) {
    page.evaluate(SCRIPT);
    return violations(page, ColorScheme.LIGHT, EVERYTHING);
  }

  private static List<String> violations(Page page, ColorScheme colours, List<String> tags) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    return ((List<?>) page.evaluate(VIOLATIONS, tags))
        .stream().map(wrong -> colours + " " + wrong).toList();
  }
}
