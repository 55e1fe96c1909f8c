package social.skein.bench;

import java.time.Duration;

/** How long it took to build an index from a database. */
record Built(Store store, Scale scale, Duration time) {}
