package social.skein.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import social.skein.platform.StartRefused;

/**
 * How homes are read.
 *
 * @param index whether the server keeps a timeline index; without it every home is read by SQL
 * @param memory how much the index may take; half of the heap unless set. With less than it needs
 *     it keeps only the newest posts of each author, and the SQL reads what lies below.
 */
@ConfigurationProperties("skein.timeline")
record TimelineSettings(@DefaultValue("true") boolean index, @Nullable DataSize memory) {

  TimelineSettings {
    if (memory != null && memory.toBytes() <= 0) {
      throw new StartRefused("SKEIN_TIMELINE_MEMORY must be above 0: " + memory);
    }
  }

  /** How many bytes the index may take. */
  long budget() {
    return memory == null ? Runtime.getRuntime().maxMemory() / 2 : memory.toBytes();
  }
}
