package social.skein.web;

import java.util.List;
import social.skein.account.Author;
import social.skein.conversation.Conversation;

/** What a conversation is called: by the others who take part in it. */
public final class Correspondents {
  private static final int MOST_NAMED = 3;

  private Correspondents() {}

  public static String names(Page page, Conversation conversation) {
    List<String> names =
        conversation.others().stream().map(Author::name).map(page::isolated).toList();
    if (names.isEmpty()) {
      return page.say(conversation.alone() ? "messages.alone" : "messages.nobody");
    }
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : page.say("messages.many", names.get(0) + ", " + names.get(1), names.size() - 2);
  }

  /** Whose picture stands for it. */
  public static long face(Page page, Conversation conversation) {
    return conversation.others().isEmpty()
        ? page.viewerId()
        : conversation.others().getFirst().id();
  }
}
