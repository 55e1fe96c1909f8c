package social.skein.conversation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.post.PostDeleted;
import social.skein.post.Posted;
import social.skein.post.Visibility;

/**
 * Puts direct posts into their conversations, in the transactions that write and delete them. Those
 * hold the newest id, so no two of them begin or end a conversation at once.
 */
@Component
class DirectPosts {
  private final ConversationTable conversations;
  private final ReadingTable reading;
  private final Ids ids;

  DirectPosts(ConversationTable conversations, ReadingTable reading, Ids ids) {
    this.conversations = conversations;
    this.reading = reading;
    this.ids = ids;
  }

  /** What somebody writes themselves they have read, with all that was there before it. */
  @EventListener
  void on(Posted it) {
    if (it.visibility() != Visibility.DIRECT) {
      return;
    }
    People people = People.of(it.authorId(), conversations.mentionedIn(it.postId()));
    Long known = conversations.find(people);
    long id = known == null ? ids.next() : known;
    if (known == null) {
      conversations.begin(id, people, it.postId());
    }
    conversations.add(id, it.postId());
    reading.read(id, it.authorId(), it.postId());
  }

  @EventListener
  void on(PostDeleted it) {
    conversations.remove(it.postId());
  }
}
