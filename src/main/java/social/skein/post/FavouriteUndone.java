package social.skein.post;

/** Told inside the transaction: a post is no favourite of somebody's any more. */
public record FavouriteUndone(long accountId, long favouriteId, long postId) {}
