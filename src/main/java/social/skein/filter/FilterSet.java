package social.skein.filter;

import java.util.BitSet;
import java.util.List;
import social.skein.post.Post;

/** All filters of one person, and what they find in a post. */
final class FilterSet {
  private final List<Filter> filters;
  private final KeywordIndex keywords = new KeywordIndex();
  private final FoldedWords words;

  FilterSet(List<Filter> filters, FoldedWords words) {
    this.filters = filters;
    this.words = words;
    for (int i = 0; i < filters.size(); i++) {
      for (Keyword keyword : filters.get(i).keywords()) {
        keywords.add(FoldedWords.folded(keyword.text()), keyword.whole(), i);
      }
    }
  }

  List<Filter> filters() {
    return filters;
  }

  /** The places of those that find something in its words or in its warning. */
  BitSet matching(Post post) {
    BitSet found = new BitSet();
    keywords.find(words.of(post.text()), found);
    if (!post.contentWarning().isEmpty()) {
      keywords.find(words.of(post.contentWarning()), found);
    }
    return found;
  }

  /** About as many as it takes. */
  int bytes() {
    return keywords.bytes();
  }
}
