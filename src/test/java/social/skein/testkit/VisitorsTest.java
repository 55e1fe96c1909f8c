package social.skein.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
@Tag("one-database")
class VisitorsTest {
  @Test
  void aStyleThatThePolicyForbidsIsTrouble(Visitors visitors) {
    Page page = visitors.stranger(Device.desktop());
    page.navigate("/");
    page.evaluate("document.querySelector('h1').setAttribute('style', 'color: red')");
    assertThat(settled(page, visitors)).contains("Content Security Policy");
  }

  @Test
  void anErrorInAScriptIsTrouble(Visitors visitors) {
    Page page = visitors.stranger(Device.desktop());
    page.navigate("/");
    page.evaluate("setTimeout(() => { throw new Error('lost a goose') })");
    assertThat(settled(page, visitors)).contains("lost a goose");
  }

  @Test
  void aRequestToAnotherServerIsTrouble(Visitors visitors) {
    Page page = visitors.stranger(Device.desktop());
    page.route("http://other.localhost/**", route -> route.fulfill());
    page.navigate("/");
    page.navigate("http://other.localhost/");
    assertThat(settled(page, visitors)).contains("request to elsewhere: http://other.localhost/");
  }

  @Test
  void aRefusalIsTroubleUnlessItWasExpected(Visitors visitors) {
    Page page = visitors.stranger(Device.desktop());
    page.navigate("/@nobody");
    assertThat(settled(page, visitors)).contains("404 for ");
    visitors.mayMeet(404);
    page.navigate("/@nobody");
    assertThat(settled(page, visitors)).isEmpty();
  }

  private static String settled(Page page, Visitors visitors) {
    page.waitForTimeout(100);
    return String.join("\n", visitors.troubles());
  }
}
