package social.skein.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.timeline.index.TimelineIndex;

/** Counts which engine served each home, and how often the index was found wrong. */
@Component
class IndexMeters {
  private final Counter byIndex;
  private final Counter bySql;
  private final Counter disagreements;
  private final AtomicReference<@Nullable TimelineIndex> watched = new AtomicReference<>();

  IndexMeters(MeterRegistry registry) {
    byIndex = pages(registry, "index");
    bySql = pages(registry, "sql");
    disagreements =
        Counter.builder("skein.home.index.disagreements")
            .description("How often the timeline index was dropped because it was wrong")
            .register(registry);
    Gauge.builder("skein.home.index.bytes", this, IndexMeters::bytes)
        .description("What the timeline index takes in memory")
        .baseUnit("bytes")
        .register(registry);
  }

  private static Counter pages(MeterRegistry registry, String engine) {
    return Counter.builder("skein.home.pages")
        .description("Pages of homes, by the engine that served them")
        .tag("engine", engine)
        .register(registry);
  }

  private double bytes() {
    TimelineIndex index = watched.get();
    return index == null ? 0 : index.size().bytes();
  }

  void watch(TimelineIndex index) {
    watched.set(index);
  }

  void served(boolean index) {
    (index ? byIndex : bySql).increment();
  }

  void disagreed() {
    disagreements.increment();
  }
}
