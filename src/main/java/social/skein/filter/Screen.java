package social.skein.filter;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.skein.post.Post;

/** What somebody's filters do in one place, at one time. One's own posts go through all of them. */
public final class Screen {
  /** Of somebody without filters. */
  public static final Screen NONE = new Screen(null, new BitSet(), new BitSet(), 0);

  private final @Nullable FilterSet set;
  private final BitSet hiding;
  private final BitSet folding;
  private final long readerId;

  private Screen(@Nullable FilterSet set, BitSet hiding, BitSet folding, long readerId) {
    this.set = set;
    this.hiding = hiding;
    this.folding = folding;
    this.readerId = readerId;
  }

  static Screen of(FilterSet set, Context context, long readerId, Instant now) {
    BitSet hiding = new BitSet();
    BitSet folding = new BitSet();
    List<Filter> filters = set.filters();
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      if (filter.contexts().contains(context) && !filter.ended(now)) {
        (filter.action() == Action.HIDE ? hiding : folding).set(i);
      }
    }
    return hiding.isEmpty() && folding.isEmpty()
        ? NONE
        : new Screen(set, hiding, folding, readerId);
  }

  /** The same where nothing may be missing: what would be hidden is folded. */
  public Screen onlyFolding() {
    BitSet all = (BitSet) folding.clone();
    all.or(hiding);
    return hiding.isEmpty() ? this : new Screen(set, new BitSet(), all, readerId);
  }

  /** Whether it can hide anything at all. */
  public boolean hides() {
    return !hiding.isEmpty();
  }

  /** Whether a post is to be left out. */
  public boolean hides(Post post) {
    return first(post, hiding) != null;
  }

  /** The filter that a post is to be folded behind, or null. */
  public @Nullable Filter folds(Post post) {
    return first(post, folding);
  }

  private @Nullable Filter first(Post post, BitSet of) {
    if (set == null || of.isEmpty() || post.author().id() == readerId) {
      return null;
    }
    BitSet found = set.matching(post);
    found.and(of);
    return found.isEmpty() ? null : set.filters().get(found.nextSetBit(0));
  }
}
