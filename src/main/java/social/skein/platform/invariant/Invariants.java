package social.skein.platform.invariant;

import java.util.List;

/** What a capability says must always be true of its tables. */
public interface Invariants {
  List<Invariant> all();
}
