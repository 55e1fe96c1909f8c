package social.skein.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Measures what a finger presses: by pressing, so to say, around the middle of each control. */
final class Targets {
  /** Links within a sentence are as large as its words, and a large link may have a small twin. */
  private static final String TOO_SMALL =
      """
      () => {
        const reaches = (it, x, y) => {
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (it.contains(hit)
            || (it.labels !== undefined && [...(it.labels ?? [])].some((l) => l.contains(hit))));
        };
        const reach = (it, x, y, dx, dy) => {
          let steps = 0;
          while (steps < 44 && reaches(it, x + dx * (steps + 1), y + dy * (steps + 1))) steps++;
          return steps;
        };
        const room = (it) => {
          it.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = it.getBoundingClientRect();
          const x = box.x + box.width / 2;
          const y = box.y + box.height / 2;
          const width = reach(it, x, y, -1, 0) + reach(it, x, y, 1, 0) + 1;
          const height = reach(it, x, y, 0, -1) + reach(it, x, y, 0, 1) + 1;
          return { width, height };
        };
        const roomy = (it) => {
          const { width, height } = room(it);
          return width >= 44 && height >= 44;
        };
        const all = [...document.querySelectorAll('a, button, summary, input, select, textarea')]
          .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.type !== 'hidden')
          .filter((it) => !it.matches('.skip, .text a, p:not(.counts, .onward, .pager, .newer) > a'));
        const small = all.filter((it) => !roomy(it));
        const large = new Set(all.filter((it) => !small.includes(it)).map((it) => it.href));
        return small
          .filter((it) => it.href === undefined || !large.has(it.href))
          .map((it) => `${JSON.stringify(room(it))} ${it.outerHTML.slice(0, 160)}`);
      }
      """;

  private Targets() {}

  /** The controls on those pages that are smaller than 44 pixels in either direction. */
  static List<String> tooSmall(Page page, List<String> addresses) {
    List<String> small = new ArrayList<>();
    for (String address : addresses) {
      page.navigate(address);
      tooSmall(page).forEach(it -> small.add(address + ": " + it));
    }
    return small;
  }

  /** Those on the page that is open. */
  static List<String> tooSmall(Page page) {
    return ((List<?>) page.evaluate(TOO_SMALL)).stream().map(String::valueOf).toList();
  }
}
