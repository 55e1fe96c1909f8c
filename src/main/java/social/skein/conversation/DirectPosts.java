package social.skein.conversation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.post.Edited;
import social.skein.post.PostDeleted;
import social.skein.post.Posted;
import social.skein.post.Visibility;

/**
 * Puts direct posts into their conversations, in the transactions that write, edit and delete them.
 * Those hold the newest id, so no two of them begin or end a conversation at once.
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

  @EventListener
  void on(Posted it) {
    if (it.visibility() == Visibility.DIRECT) {
      put(it.authorId(), it.postId());
    }
  }

  /** What somebody writes themselves they have read, with all that was there before it. */
  private void put(long authorId, long postId) {
    People people = peopleOf(authorId, postId);
    Long known = conversations.find(people);
    long id = known == null ? ids.next() : known;
    if (known == null) {
      conversations.begin(id, people, postId);
    }
    conversations.add(id, postId);
    reading.read(id, authorId, postId);
  }

  private People peopleOf(long authorId, long postId) {
    return People.of(authorId, conversations.mentionedIn(postId));
  }

  /** Whom it mentions only now takes part only now, which makes it another conversation. */
  @EventListener
  void on(Edited it) {
    if (it.visibility() == Visibility.DIRECT && !isInPlace(it)) {
      conversations.remove(it.postId());
      put(it.authorId(), it.postId());
    }
  }

  private boolean isInPlace(Edited it) {
    Long now = conversations.find(peopleOf(it.authorId(), it.postId()));
    return now != null && now.equals(conversations.of(it.postId()));
  }

  @EventListener
  void on(PostDeleted it) {
    conversations.remove(it.postId());
  }
}
