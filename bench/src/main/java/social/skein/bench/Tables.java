package social.skein.bench;

import static social.skein.bench.Figures.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of one plan as Markdown. */
record Tables(Plan plan, Figures figures, List<Built> builds, String circumstances) {
  private static final double MICROS = 1_000;
  private static final double KILO = 1_000;
  private static final String DOOR = "Ours.door";
  private static final String STATEMENT = "Ours.statement";

  // issue 2: a per-author top 25 over a covering index, at 2,000,000 posts
  private static final Map<Store, Map<Integer, String>> EXPECTED =
      Map.of(
          Store.SQLITE, Map.of(10, "0.08", 100, "0.41", 1_000, "2.2", 5_000, "8.2"),
          Store.POSTGRESQL, Map.of(10, "0.64", 100, "1.4", 1_000, "6.0", 5_000, "27"));

  String markdown() {
    List<String> parts = new ArrayList<>(List.of(circumstances + "\n"));
    for (Scale scale : plan.scales()) {
      parts.add("### " + scale.inWords() + ", and the planted readers'\n");
      parts.add(byIndex(scale));
      parts.add(bySql(scale));
      if (plan.tutorial().contains(scale)) {
        parts.add(tutorial(scale));
      }
    }
    if (plan.scales().size() > 1) {
      parts.add("### Ten times the posts\n");
      parts.add(growth(plan.scales().getFirst(), plan.scales().getLast()));
    }
    parts.add("### Building the index from a database\n");
    parts.add(built());
    return String.join("\n", parts);
  }

  private String byIndex(Scale scale) {
    Table table =
        new Table(
            List.of(
                "home by the index",
                "following",
                "page, ms",
                "its CPU, ms",
                "its allocation, kB",
                "its posts by id, ms",
                "F1, ms",
                "page ÷ F1",
                "by SQL ÷ by index"));
    for (Place place : places(scale, Engine.INDEX)) {
      double page = wall(DOOR, place);
      double floor = floor(place);
      table.row(
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page / MICROS),
              rounded(figures.cpu(DOOR, place.where()) / MICROS),
              rounded(figures.allocated(DOOR, place.where()) / KILO),
              rounded(wall("Ours.postsById", place) / MICROS),
              rounded(floor / MICROS),
              rounded(page / floor),
              rounded(wall(DOOR, place.by(Engine.SQL)) / page)));
    }
    return table.markdown();
  }

  private String bySql(Scale scale) {
    boolean compared = scale == Scale.ACCOUNTS_100K;
    List<String> heads =
        List.of(
            "home by SQL",
            "following",
            "page, ms",
            "its CPU, ms",
            "its allocation, kB",
            "bare SQL, ms",
            "page ÷ F1");
    Table table = new Table(compared ? and(heads, "anchor, ms") : heads);
    for (Place place : places(scale, Engine.SQL)) {
      double page = wall(DOOR, place);
      List<String> row =
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page / MICROS),
              rounded(figures.cpu(DOOR, place.where()) / MICROS),
              rounded(figures.allocated(DOOR, place.where()) / KILO),
              rounded(wall(STATEMENT, place) / MICROS),
              rounded(page / floor(place)));
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
                "page ÷ Skein's by SQL",
                "page and count ÷ Skein's"));
    for (Place place : places(scale, Engine.SQL)) {
      double page = wall("TutorialForm.page", place);
      double count = wall("TutorialForm.count", place);
      table.row(
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(page / MICROS),
              rounded(figures.cpu("TutorialForm.page", place.where()) / MICROS),
              rounded(count / MICROS),
              rounded(page / wall(DOOR, place)),
              rounded((page + count) / wall(DOOR, place.by(Engine.INDEX)))));
    }
    return table.markdown();
  }

  private String growth(Scale few, Scale many) {
    Table table = new Table(List.of("many ÷ few posts", "following", "by the index", "by SQL"));
    for (Place place : places(few, Engine.SQL)) {
      table.row(
          List.of(
              place.store().title,
              "%,d".formatted(place.following()),
              rounded(growth(place.by(Engine.INDEX), many)),
              rounded(growth(place, many))));
    }
    return table.markdown();
  }

  private double growth(Place few, Scale many) {
    return wall(DOOR, few.with(many)) / wall(DOOR, few);
  }

  private String built() {
    Table table = new Table(List.of("from", "store", "seconds", "rows a second"));
    for (Built built : builds) {
      double seconds = built.time().toMillis() / KILO;
      table.row(
          List.of(
              built.scale().inWords(),
              built.store().title,
              rounded(seconds),
              "%,.0f".formatted((built.scale().follows + built.scale().posts) / seconds)));
    }
    return table.markdown();
  }

  private double wall(String benchmark, Place place) {
    return figures.wall(benchmark, place.where());
  }

  private double floor(Place place) {
    return figures.wall("Floor.primaryKey", place.anybody());
  }

  private List<Place> places(Scale scale, Engine engine) {
    List<Place> places = new ArrayList<>();
    for (Store store : Store.values()) {
      plan.following().forEach(following -> places.add(new Place(store, scale, engine, following)));
    }
    return places;
  }

  private static String expected(Place place) {
    return EXPECTED.getOrDefault(place.store(), Map.of()).getOrDefault(place.following(), "–");
  }
}
