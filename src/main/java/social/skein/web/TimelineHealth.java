package social.skein.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import social.skein.timeline.HomeIndex;
import social.skein.timeline.IndexState;

/**
 * Says on the health endpoint which engine reads homes, and how far the index has got. The server
 * is as healthy without it, and how much it holds is nobody's business.
 */
@Component("timelines")
class TimelineHealth implements HealthIndicator {
  private final HomeIndex index;

  TimelineHealth(HomeIndex index) {
    this.index = index;
  }

  @Override
  public Health health() {
    IndexState state = index.state();
    return state.ready()
        ? Health.up().withDetail("engine", "index").build()
        : Health.up().withDetail("engine", "sql").withDetail("progress", state.told()).build();
  }
}
