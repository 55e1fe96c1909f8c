package social.skein.timeline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks some of the homes that were read lately against the SQL while the server runs. */
@Component
class HomeSelfCheck {
  private static final int AT_ONCE = 8;

  private final HomeIndex homes;
  private final HomeCheck check;

  HomeSelfCheck(HomeIndex homes, HomeCheck check) {
    this.homes = homes;
    this.check = check;
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  void look() {
    for (long viewer : homes.takeReaders(AT_ONCE)) {
      if (check.check(viewer) instanceof HomeCheck.Finding.Different different) {
        homes.distrust(different.where());
      }
    }
  }
}
