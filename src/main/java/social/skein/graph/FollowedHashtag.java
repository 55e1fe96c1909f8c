package social.skein.graph;

import java.time.Instant;

/** A hashtag that somebody follows, by its name, and since when. */
public record FollowedHashtag(String name, Instant since) {}
