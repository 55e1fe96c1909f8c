package social.skein.cli.seed;

import java.util.List;

/**
 * A generated follow graph and where its planted readers are.
 *
 * @param planted the groups of readers that fit, by ascending account index
 */
public record ShapedGraph(FollowGraph graph, List<PlantedReaders> planted) {

  /** Keeps its own copy of the list. */
  public ShapedGraph {
    planted = List.copyOf(planted);
  }
}
