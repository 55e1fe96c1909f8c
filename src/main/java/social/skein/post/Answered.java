package social.skein.post;

import social.skein.account.Author;

/** What a post answers, which may be gone by now, and whose post that is. */
public record Answered(long postId, Author author) {}
