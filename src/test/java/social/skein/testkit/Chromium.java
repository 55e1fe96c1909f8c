package social.skein.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one Chromium of this JVM. */
final class Chromium {
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Browser running;

  private Chromium() {}

  static synchronized Browser running() {
    Browser browser = running;
    if (browser == null) {
      browser = start();
      running = browser;
    }
    return browser;
  }

  private static Browser start() {
    Path executable =
        new ChromiumNeeded()
            .installed()
            .orElseThrow(() -> new IllegalStateException(ChromiumNeeded.MISSING));
    Playwright playwright = Playwright.create(new CreateOptions().setEnv(NO_DOWNLOAD));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }
}
