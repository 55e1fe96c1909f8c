package social.skein.post;

import social.skein.account.Author;

/**
 * What a post answers, which may be gone by now, and whose post that is.
 *
 * @param hidden whether a block stands between that author and whoever reads the answer, who is
 *     then told no name
 */
public record Answered(long postId, Author author, boolean hidden) {

  Answered(long postId, Author author) {
    this(postId, author, false);
  }
}
