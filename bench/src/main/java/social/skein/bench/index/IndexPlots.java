package social.skein.bench.index;

import java.util.List;
import java.util.Map;
import social.skein.bench.Figures;
import social.skein.bench.Plot;

/** The figures of the index that make a picture. */
record IndexPlots(Figures figures) {

  /** By the name of the file. */
  Map<String, String> svgs() {
    return Map.of("index-by-following", byFollowing(), "index-by-posts", byPosts());
  }

  private String byFollowing() {
    Plot plot = new Plot("A page of ids by the index: µs of CPU (2,000,000 posts)", "following");
    byFollowing(plot, "first page", "Pages.first");
    byFollowing(plot, "tenth page", "Pages.tenth");
    byFollowing(plot, "in the middle", "Pages.middle");
    byFollowing(plot, "follow and unfollow", "Changes.follow");
    return plot.svg();
  }

  private void byFollowing(Plot plot, String name, String benchmark) {
    List<Double> following =
        Group.ORDINARY.stream().map(group -> (double) group.following).toList();
    List<Double> costs =
        Group.ORDINARY.stream()
            .map(group -> figures.cpu(benchmark, Size.POSTS_2M.where(group)))
            .toList();
    plot.line(name, following, costs);
  }

  private String byPosts() {
    List<Size> sizes = List.of(Size.POSTS_200K, Size.POSTS_2M, Size.POSTS_20M);
    Plot plot =
        new Plot("The first page of ids by the index: µs of CPU", "posts by 100,000 people");
    for (Group group : Group.ORDINARY) {
      plot.line(
          group.inWords() + " followed",
          sizes.stream().map(size -> (double) size.posts).toList(),
          sizes.stream().map(size -> figures.cpu("Pages.first", size.where(group))).toList());
    }
    return plot.svg();
  }
}
