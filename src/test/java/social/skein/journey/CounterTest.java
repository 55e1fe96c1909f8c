package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.composer;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The browser counts as the server does. */
@BrowserTest
@Tag("one-database")
class CounterTest {
  /** Parsed in the page, because no message to it can hold an unpaired surrogate. */
  private static final String DISAGREEMENTS =
      """
      async (cases) => {
        const script = document.querySelector('script[type=module]').src;
        const { countCharacters, isBlank } = await import(new URL('count.js', script));
        return JSON.parse(cases)
          .map(({ repeat = 1, text, ...expected }) => ({ text: text.repeat(repeat), ...expected }))
          .filter(({ text, characters, blank }) =>
            countCharacters(text) !== characters || isBlank(text) !== blank)
          .map(({ name, text, characters, blank }) =>
            `${name}: ${countCharacters(text)}, ${isBlank(text)} for ${characters}, ${blank}`);
      }
      """;

  private final Cast cast;

  CounterTest(Cast cast) {
    this.cast = cast;
  }

  @Test
  void itAgreesWithTheServerOnEveryCase(Visitors visitors) {
    Page page = visitors.stranger(Device.desktop());
    page.navigate("/");
    String cases = cases();
    assertThat((Number) page.evaluate("cases => JSON.parse(cases).length", cases))
        .extracting(Number::intValue)
        .matches(many -> many > 50, "plenty of cases");
    assertThat((List<?>) page.evaluate(DISAGREEMENTS, cases)).isEmpty();
  }

  @Test
  void itTellsWhatIsLeftWhileOneTypes(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.phone());
    page.navigate("/");
    composer(page).focus();
    assertThat(page.locator(".counter")).hasText("500");
    assertThat(page.locator(".composer .hint")).not().isInViewport();
    composer(page).pressSequentially("héllo");
    assertThat(page.locator(".counter")).hasText("495");
    left(page, "👩‍👩‍👧‍👦 family", "492");
    left(page, "https://example.com/" + "long/".repeat(30), "477");
    left(page, "one\ntwo\n\n", "493");
    left(page, "x".repeat(485), "15");
    assertThat(page.locator(".composer [data-counts]")).hasText("15 characters left");
    left(page, "x".repeat(503), "\u22123");
    assertThat(page.locator(".composer [data-counts]")).hasText("3 characters too many");
  }

  private static void left(Page page, String typed, String left) {
    composer(page).fill(typed);
    assertThat(page.locator(".counter")).hasText(left);
  }

  private static String cases() {
    try (var file = CounterTest.class.getResourceAsStream("/post/length-cases.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
