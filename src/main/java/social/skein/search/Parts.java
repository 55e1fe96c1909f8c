package social.skein.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What posts must have, or what they may not have; filled while a query is read.
 *
 * @param phrases words, or several that stand beside each other
 * @param hashtags their names
 * @param mentions usernames in lower case
 * @param from whose posts, usernames or {@code me}
 * @param marks other marks of the index
 */
record Parts(
    List<List<String>> phrases,
    Set<String> hashtags,
    Set<String> mentions,
    Set<String> from,
    Set<String> marks) {
  static Parts none() {
    return new Parts(
        new ArrayList<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  int size() {
    return phrases.size() + hashtags.size() + mentions.size() + from.size() + marks.size();
  }

  /** All of them but whom they are from, as posts have them. */
  List<Match.Term> terms() {
    List<Match.Term> terms = new ArrayList<>();
    phrases.forEach(words -> terms.add(Match.Term.of(words)));
    hashtags.forEach(name -> terms.add(Match.Term.of(PostEntries.tagged(name))));
    mentions.forEach(name -> terms.add(Match.Term.of(PostEntries.mentioning(name))));
    marks.forEach(mark -> terms.add(Match.Term.of(mark)));
    return terms;
  }
}
