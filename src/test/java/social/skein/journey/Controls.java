package social.skein.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds what people press and read, by the name that a screen reader speaks. */
final class Controls {
  private Controls() {}

  static Locator button(Page page, String name) {
    return named(page, AriaRole.BUTTON, name);
  }

  static Locator link(Page page, String name) {
    return named(page, AriaRole.LINK, name);
  }

  static Locator heading(Page page, String name) {
    return named(page, AriaRole.HEADING, name);
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The box to write a post in. */
  static Locator composer(Page page) {
    return page.getByLabel("Write a post");
  }

  /** Where the page tells what just happened, aloud as well. */
  static Locator told(Page page) {
    return page.locator("#notice[role=status]");
  }

  /** The words of every post on the page, in their order. */
  static Locator posts(Page page) {
    return page.locator(".posts .post .text");
  }

  /** Marks the page that is open now, so that {@link #sameDocument} can tell a new one. */
  static void remember(Page page) {
    page.evaluate("window.remembered = true");
  }

  static boolean sameDocument(Page page) {
    return (boolean) page.evaluate("window.remembered === true");
  }
}
