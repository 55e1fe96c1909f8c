package social.skein.bench.http;

import java.util.List;

/** Which parts are measured: all, or some of costs, load, churn, burst and start. */
record Parts(List<String> wanted) {
  static final String ALL = "all";

  Parts(String words) {
    this(List.of(words.split(",")));
  }

  boolean does(String... parts) {
    return complete() || List.of(parts).stream().anyMatch(wanted::contains);
  }

  boolean complete() {
    return wanted.contains(ALL);
  }
}
