package social.skein.testkit;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What somebody holds in their hands, and how it is set. */
public record Device(
    int width,
    int height,
    boolean touch,
    boolean dark,
    boolean script,
    String zone,
    String locale) {

  public static Device desktop() {
    return new Device(1280, 900, false, false, true, "UTC", "en-GB");
  }

  public static Device phone() {
    return new Device(390, 844, true, false, true, "UTC", "en-GB");
  }

  public Device wide(int pixels) {
    return new Device(pixels, height, touch, dark, script, zone, locale);
  }

  public Device inTheDark() {
    return new Device(width, height, touch, true, script, zone, locale);
  }

  public Device withoutScript() {
    return script(false);
  }

  public Device script(boolean runs) {
    return new Device(width, height, touch, dark, runs, zone, locale);
  }

  public Device in(String newZone) {
    return new Device(width, height, touch, dark, script, newZone, locale);
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setJavaScriptEnabled(script)
        .setTimezoneId(zone)
        .setLocale(locale);
  }
}
