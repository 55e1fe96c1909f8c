package social.skein.bench;

import static social.skein.bench.Figures.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.skein.bench.Figures.Place;

/** The figures of one plan as Markdown. */
record Tables(Plan plan, Figures figures, String circumstances) {
  private static final double MICROS = 1_000;
  private static final double KILO = 1_000;

  // issue 2: a per-author top 25 over a covering index, at 2,000,000 posts
  private static final Map<Store, Map<Integer, String>> EXPECTED =
      Map.of(
          Store.SQLITE, Map.of(10, "0.08", 100, "0.41", 1_000, "2.2", 5_000, "8.2"),
          Store.POSTGRESQL, Map.of(10, "0.64", 100, "1.4", 1_000, "6.0", 5_000, "27"));

  String markdown() {
    List<String> parts = new ArrayList<>(List.of(circumstances + "\n"));
    for (Scale scale : plan.scales()) {
      parts.add(
          "### %,d posts by %,d people with %,d follows, and the planted readers'\n"
              .formatted(scale.posts, scale.accounts, scale.follows));
      parts.add(ours(scale));
      parts.add(tutorial(scale));
    }
    if (plan.scales().size() > 1) {
      parts.add("### Ten times the posts\n");
      parts.add(growth(plan.scales().getFirst(), plan.scales().getLast()));
    }
    return String.join("\n", parts);
  }

  private String ours(Scale scale) {
    boolean compared = scale == Scale.POSTS_2M;
    List<String> heads =
        List.of(
            "Skein",
            "following",
            "page, ms",
            "its CPU, ms",
            "its allocation, kB",
            "bare SQL, ms",
            "F1, ms",
            "page ÷ F1");
    Table table = new Table(compared ? and(heads, "anchor, ms") : heads);
    for (Place place : places(scale)) {
      double page = page(place);
      double floor = figures.wall("Floor.primaryKey", place.anybody());
      List<String> row =
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page / MICROS),
              rounded(figures.cpu("Ours.door", place) / MICROS),
              rounded(figures.allocated("Ours.door", place) / KILO),
              rounded(figures.wall("Ours.statement", place) / MICROS),
              rounded(floor / MICROS),
              rounded(page / floor));
      table.row(compared ? and(row, expected(place)) : row);
    }
    return table.markdown();
  }

  private static List<String> and(List<String> cells, String last) {
    return Stream.concat(cells.stream(), Stream.of(last)).toList();
  }

  private String tutorial(Scale scale) {
    Table table =
        new Table(
            List.of(
                "the tutorial's form",
                "following",
                "page, ms",
                "its CPU, ms",
                "count, ms",
                "page ÷ Skein's",
                "page and count ÷ Skein's"));
    for (Place place : places(scale)) {
      double page = figures.wall("TutorialForm.page", place);
      double count = figures.wall("TutorialForm.count", place);
      table.row(
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page / MICROS),
              rounded(figures.cpu("TutorialForm.page", place) / MICROS),
              rounded(count / MICROS),
              rounded(page / page(place)),
              rounded((page + count) / page(place))));
    }
    return table.markdown();
  }

  private String growth(Scale few, Scale many) {
    Table table =
        new Table(List.of("many ÷ few posts", "following", "Skein", "the tutorial's form"));
    for (Place place : places(few)) {
      double tutorial =
          figures.wall("TutorialForm.page", place.with(many))
              / figures.wall("TutorialForm.page", place);
      table.row(
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page(place.with(many)) / page(place)),
              rounded(tutorial)));
    }
    return table.markdown();
  }

  private double page(Place place) {
    return figures.wall("Ours.door", place);
  }

  private List<Place> places(Scale scale) {
    List<Place> places = new ArrayList<>();
    for (Store store : Store.values()) {
      plan.following().forEach(following -> places.add(new Place(store, scale, following)));
    }
    return places;
  }

  private static String expected(Place place) {
    return EXPECTED.getOrDefault(place.store(), Map.of()).getOrDefault(place.following(), "–");
  }
}
