package social.skein.post;

/** Told inside the transaction: a bulk load brought posts. */
public record PostsLoaded() {}
