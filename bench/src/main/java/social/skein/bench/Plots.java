package social.skein.bench;

import java.util.List;
import java.util.Map;

/** The figures of homes from databases that make a picture. */
record Plots(List<Integer> following, Figures figures) {
  private static final double MICROS = 1_000;

  /** By the name of the file. */
  Map<String, String> svgs() {
    Plot plot = new Plot("The first page of home: ms (200,000 posts)", "following");
    for (Store store : Store.values()) {
      line(plot, store, "the tutorial’s form", "TutorialForm.page", Engine.SQL);
      line(plot, store, "SQL", "Ours.door", Engine.SQL);
      line(plot, store, "index", "Ours.door", Engine.INDEX);
    }
    return Map.of("home-by-following", plot.svg());
  }

  private void line(Plot plot, Store store, String name, String benchmark, Engine engine) {
    List<Double> costs =
        following.stream()
            .map(k -> new Place(store, Scale.POSTS_200K, engine, k))
            .map(place -> figures.wall(benchmark, place.where()) / MICROS)
            .toList();
    plot.line(
        store.title + ", " + name, following.stream().map(Integer::doubleValue).toList(), costs);
  }
}
