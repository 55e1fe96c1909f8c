package social.skein.conversation;

import java.util.List;
import social.skein.account.Author;
import social.skein.post.Post;

/**
 * A conversation as one of those who take part in it sees it.
 *
 * @param place in their inbox, by the id of its newest post
 * @param others who else takes part, without those behind a block
 * @param alone whether nobody else ever took part
 * @param last the newest post that they may see
 * @param readId up to where they have read
 */
public record Conversation(
    long id, long place, List<Author> others, boolean alone, Post last, long readId) {

  /** Whether there is something in it that they have not read. */
  public boolean unread() {
    return last.id() > readId;
  }
}
