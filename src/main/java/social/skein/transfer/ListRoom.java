package social.skein.transfer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;

/** How many lists a file may still make. */
final class ListRoom {
  private final Set<String> names;

  /** With these lists to begin with. */
  ListRoom(List<PeopleList> lists) {
    names =
        lists.stream()
            .map(list -> Wish.absent("", list.name()).listKey())
            .collect(Collectors.toSet());
  }

  /** The same fate, or that there is no room for one list more. */
  Fate in(Wish wish, Fate fate) {
    if ((fate != Fate.DO && fate != Fate.MAKE)
        || wish.list() == null
        || names.contains(wish.listKey())) {
      return fate;
    }
    if (names.size() >= Lists.MOST) {
      return Fate.FULL;
    }
    names.add(wish.listKey());
    return fate;
  }
}
