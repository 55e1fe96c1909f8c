package social.skein.timeline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks the home that was read last against the SQL, every so often while the server runs. */
@Component
class HomeSelfCheck {
  private final HomeIndex homes;
  private final HomeCheck check;

  HomeSelfCheck(HomeIndex homes, HomeCheck check) {
    this.homes = homes;
    this.check = check;
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  void look() {
    Long viewer = homes.takeLastViewer();
    if (viewer != null && check.check(viewer) instanceof HomeCheck.Finding.Different different) {
      homes.distrust(different.where());
    }
  }
}
