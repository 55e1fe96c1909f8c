package social.skein.trend;

import java.time.Instant;
import java.util.List;

/** What most people had to do with at one time, whoever asks. */
record Snapshot(Instant asOf, List<Crowd<String>> hashtags, List<Crowd<Long>> posts) {}
