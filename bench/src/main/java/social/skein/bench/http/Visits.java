package social.skein.bench.http;

import java.io.IOException;

/** What one visitor asks for next, over a connection of their own. */
@FunctionalInterface
interface Visits {
  void next(Wire wire) throws IOException;
}
