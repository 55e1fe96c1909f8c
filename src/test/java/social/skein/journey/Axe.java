package social.skein.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core, which looks for what keeps people with disabilities out. */
final class Axe {
  private static final String SCRIPT = script();

  private static final String VIOLATIONS =
      """
      async () => {
        const { violations } = await axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
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

  /** What is wrong on the page that is open. */
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(VIOLATIONS)).stream().map(String::valueOf).toList();
  }
}
