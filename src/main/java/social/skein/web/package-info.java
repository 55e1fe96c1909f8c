/** The HTML pages: reads requests, calls capabilities, chooses pages; who a request is from. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "graph",
      "post",
      "filter",
      "timeline",
      "notification",
      "conversation",
      "ledger",
      "transfer",
      "search",
      "platform"
    })
@NullMarked
package social.skein.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
