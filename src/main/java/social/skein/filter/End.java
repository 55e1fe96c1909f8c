package social.skein.filter;

import java.time.Duration;

/** How long a filter is to hold. */
public sealed interface End {
  record Never() implements End {}

  /** From now on. */
  record After(Duration length) implements End {}

  /** As long as it was to hold before it was changed. */
  record AsItWas() implements End {}
}
