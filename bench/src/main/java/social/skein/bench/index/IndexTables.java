package social.skein.bench.index;

import static social.skein.bench.Figures.rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import social.skein.bench.Figures;
import social.skein.bench.Slope;
import social.skein.bench.Table;

/** The figures of one plan as Markdown. */
record IndexTables(IndexPlan plan, Figures figures, List<Weight> weights) {
  private static final double MEGA = 1_000_000;
  private static final String FIRST = "Pages.first";

  String markdown() {
    List<String> parts = new ArrayList<>();
    parts.add("### A page of twenty\n");
    parts.add(firstPages());
    for (Size size : plan.deep()) {
      parts.add("### Older pages and changes, with " + size.inWords() + "\n");
      parts.add(olderPages(size));
      parts.add(posting(size));
    }
    if (!plan.axes().isEmpty()) {
      parts.add("### Growth\n");
      parts.add(growth());
    }
    parts.add("### Memory\n");
    parts.add(memory());
    return String.join("\n", parts);
  }

  private String firstPages() {
    Table table =
        new Table(List.of("first page", "following", "CPU, µs", "wall, µs", "allocation, B"));
    for (Size size : plan.first()) {
      for (Group group : plan.groups(size)) {
        Map<String, String> where = size.where(group);
        table.row(
            List.of(
                size.inWords(),
                group.inWords(),
                rounded(figures.cpu(FIRST, where)),
                rounded(figures.wall(FIRST, where)),
                rounded(figures.allocated(FIRST, where))));
      }
    }
    return table.markdown();
  }

  private String olderPages(Size size) {
    Table table =
        new Table(
            List.of(
                "CPU, µs",
                "first page",
                "tenth page",
                "the first 400",
                "behind a cursor in the middle",
                "follow and unfollow"));
    for (Group group : plan.ordinary(size)) {
      Map<String, String> where = size.where(group);
      table.row(
          List.of(
              group.inWords() + " followed",
              rounded(figures.cpu(FIRST, where)),
              rounded(figures.cpu("Pages.tenth", where)),
              rounded(figures.cpu("Pages.fourHundred", where)),
              rounded(figures.cpu("Pages.middle", where)),
              rounded(figures.cpu("Changes.follow", where))));
    }
    table.row(List.of("slope in following", rounded(inFollowing(size)), "", "", "", ""));
    return table.markdown();
  }

  private String posting(Size size) {
    Table table = new Table(List.of("a post and its deletion", "CPU, µs", "allocation, B"));
    Slope slope = new Slope();
    for (Popularity popularity : Popularity.values()) {
      Map<String, String> where = Map.of("size", size.name(), "popularity", popularity.name());
      double cpu = figures.cpu("Changes.post", where);
      slope.at(popularity.followers(size), cpu);
      table.row(
          List.of(
              "by somebody with about %,d followers".formatted(popularity.followers(size)),
              rounded(cpu),
              rounded(figures.allocated("Changes.post", where))));
    }
    table.row(List.of("slope in followers", rounded(slope.fitted()), ""));
    return table.markdown();
  }

  private String growth() {
    List<String> heads = new ArrayList<>(List.of("slope of the first page's CPU"));
    Group.ORDINARY.forEach(group -> heads.add(group.inWords() + " followed"));
    Table table = new Table(heads);
    for (Axis axis : plan.axes()) {
      List<String> row = new ArrayList<>(List.of(axis.inWords()));
      for (Group group : Group.ORDINARY) {
        boolean everywhere =
            axis.sizes().stream().allMatch(size -> Group.existing(size).contains(group));
        row.add(everywhere ? rounded(slope(axis, group)) : "–");
      }
      table.row(row);
    }
    return table.markdown();
  }

  private double slope(Axis axis, Group group) {
    Slope slope = new Slope();
    for (Size size : axis.sizes()) {
      slope.at(axis.amount().applyAsInt(size), figures.cpu(FIRST, size.where(group)));
    }
    return slope.fitted();
  }

  private double inFollowing(Size size) {
    Slope slope = new Slope();
    for (Group group : plan.ordinary(size)) {
      slope.at(group.following, figures.cpu(FIRST, size.where(group)));
    }
    return slope.fitted();
  }

  private String memory() {
    Table table =
        new Table(
            List.of(
                "memory",
                "an account, B",
                "a follow, B",
                "a post, B",
                "heap in all, MB",
                "the index says, MB"));
    for (Weight weight : weights) {
      table.row(
          List.of(
              "%,d accounts, %,d follows, %,d posts"
                  .formatted(weight.accounts(), weight.follows(), weight.posts()),
              rounded(weight.measured(0) / weight.accounts()),
              rounded(weight.measured(1) / weight.follows()),
              rounded(weight.measured(2) / weight.posts()),
              rounded(weight.measured() / MEGA),
              rounded(weight.said() / MEGA)));
    }
    return table.markdown();
  }
}
