package social.skein.web;

import org.springframework.stereotype.Component;
import social.skein.conversation.Conversations;

/** Where on which page a direct post stands. */
@Component
class MessagePlaces {
  private final Conversations conversations;

  MessagePlaces(Conversations conversations) {
    this.conversations = conversations;
  }

  /** In its conversation; the inbox when it is gone again. */
  String placeOf(Page page, long postId) {
    return conversations
        .idOf(postId, page.viewerId())
        .map(id -> "/messages/" + id + "#post-" + postId)
        .orElse("/messages");
  }
}
