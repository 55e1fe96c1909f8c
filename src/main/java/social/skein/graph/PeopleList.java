package social.skein.graph;

/**
 * A list of people that somebody made for themselves.
 *
 * @param exclusive whether what its people post and boost leaves the home of its owner
 * @param people how many its owner sees on it
 */
public record PeopleList(long id, String name, boolean exclusive, int people) {

  /** What it is made to be. */
  public ListTerms terms() {
    return new ListTerms(name, exclusive);
  }
}
