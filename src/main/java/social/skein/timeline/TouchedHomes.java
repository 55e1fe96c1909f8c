package social.skein.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/** Whose homes may have changed since it was last asked: a few too many, but never too few. */
final class TouchedHomes {
  /** To look for more authors than these in somebody's home costs more than to count it. */
  private static final int AUTHORS_LOOKED_FOR = 16;

  private Set<Long> viewers = new HashSet<>();
  private Set<Long> authors = new HashSet<>();
  private boolean everybody;

  synchronized void addEverybody() {
    everybody = true;
  }

  synchronized void add(List<Change> changes) {
    for (Change change : changes) {
      switch (change) {
        case Change.Posted(_, long author, _) -> authors.add(author);
        case Change.Replied(_, long author, _, _) -> authors.add(author);
        case Change.Boosted(_, long booster, _, _, _) -> authors.add(booster);
        // also who boosted it, and they are not known any more
        case Change.Deleted _ -> everybody = true;
        case Change.Followed(_, long follower, _) -> viewers.add(follower);
        case Change.Unfollowed(_, long follower, _) -> viewers.add(follower);
        case Change.Blocked(_, long blocker, long blocked) -> {
          viewers.add(blocker);
          viewers.add(blocked);
        }
        case Change.Unblocked(_, long blocker, long blocked) -> {
          viewers.add(blocker);
          viewers.add(blocked);
        }
        case Change.Muted(_, long muter, _, _) -> viewers.add(muter);
        case Change.Unmuted(_, long muter, _) -> viewers.add(muter);
        case Change.BoostsHidden(_, long viewer, _) -> viewers.add(viewer);
        case Change.BoostsShown(_, long viewer, _) -> viewers.add(viewer);
        case Change.SetApart(_, long viewer, _) -> viewers.add(viewer);
        case Change.PutBack(_, long viewer, _) -> viewers.add(viewer);
        // other words may be hidden by a filter that the ones before were not hidden by
        case Change.Edited(_, long author, _) -> authors.add(author);
        case Change.Filtered(_, long viewer, _) -> viewers.add(viewer);
        case Change.Renamed _ -> {}
        case Change.Loaded _ -> everybody = true;
      }
    }
  }

  /**
   * Takes what there is, and tells by it whether somebody's home is touched. Whom somebody follows
   * by now decides whether an author touches them: whoever changes that is touched for it.
   *
   * @param now in milliseconds since 1970
   */
  synchronized LongPredicate take(@Nullable TimelineIndex index, long now) {
    Set<Long> following = viewers;
    Set<Long> written = authors;
    boolean all = everybody || written.size() > AUTHORS_LOOKED_FOR;
    viewers = new HashSet<>();
    authors = new HashSet<>();
    everybody = false;
    return viewer ->
        all
            || following.contains(viewer)
            || (index != null && written.stream().anyMatch(it -> index.shows(viewer, it, now)));
  }
}
