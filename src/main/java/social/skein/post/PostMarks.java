package social.skein.post;

import org.springframework.stereotype.Component;

/** Everything that people did with a post, which goes when the post does. */
@Component
class PostMarks {
  private final BoostTable boosts;
  private final FavouriteTable favourites;
  private final BookmarkTable bookmarks;
  private final PinTable pins;
  private final TallyTable tallies;

  PostMarks(
      BoostTable boosts,
      FavouriteTable favourites,
      BookmarkTable bookmarks,
      PinTable pins,
      TallyTable tallies) {
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
    this.tallies = tallies;
  }

  void deleteOf(long postId) {
    boosts.deleteOf(postId);
    favourites.deleteOf(postId);
    bookmarks.deleteOf(postId);
    pins.deleteOf(postId);
    tallies.clear(postId);
  }
}
