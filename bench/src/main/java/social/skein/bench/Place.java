package social.skein.bench;

import java.util.Map;

/** Where something was measured. */
record Place(Store store, Scale scale, Engine engine, int following) {

  Place with(Scale other) {
    return new Place(store, other, engine, following);
  }

  Place by(Engine other) {
    return new Place(store, scale, other, following);
  }

  /** The same as JMH knows it. */
  Map<String, String> where() {
    return Map.of(
        "store", store.name(),
        "scale", scale.name(),
        "engine", engine.name(),
        "following", Integer.toString(following));
  }

  /** The same where it does not matter who reads, and how. */
  Map<String, String> anybody() {
    return Map.of("store", store.name(), "scale", scale.name());
  }
}
