package social.skein.conversation;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who takes part in a conversation: what makes it the same one or another. */
record People(SortedSet<Long> ids) {

  static People of(long authorId, Iterable<Long> mentionedIds) {
    SortedSet<Long> ids = new TreeSet<>();
    ids.add(authorId);
    mentionedIds.forEach(ids::add);
    return new People(ids);
  }

  static People ofKey(String key) {
    return new People(
        Arrays.stream(key.split(" "))
            .map(Long::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** As they are stored. */
  String key() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  boolean isAlone() {
    return ids.size() == 1;
  }
}
