package social.skein.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.account.Author;
import social.skein.conversation.InboxTable.Row;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/**
 * Everybody's conversations. One is there for whoever takes part in it as long as it has a post
 * that they may see; for everybody else it does not exist.
 */
@Service
public class Conversations {
  /** As far as unread ones are counted; whoever has one more knows that there are more. */
  public static final int MOST_COUNTED = 99;

  private final InboxTable inbox;
  private final ReadingTable reading;
  private final Transactions transactions;

  Conversations(InboxTable inbox, ReadingTable reading, Transactions transactions) {
    this.inbox = inbox;
    this.reading = reading;
    this.transactions = transactions;
  }

  /** One page of somebody's inbox, the conversation with the newest post first. */
  public Slice<Conversation> page(long viewerId, Keyset<Long> page) {
    return transactions.read(() -> {
      Slice<Row> rows =
          page.slice(inbox.page(viewerId, page), row -> Long.toString(row.newestId()));
      Map<Long, List<Author>> others =
          inbox.others(viewerId, rows.items().stream().map(Row::id).toList());
      return rows.map(row -> row.withOthers(others.getOrDefault(row.id(), List.of())));
    });
  }

  /** The conversation with that id, if it is there for them. */
  public Optional<Conversation> find(long id, long viewerId) {
    return transactions.read(() ->
        inbox
            .find(id, viewerId)
            .map(row ->
                row.withOthers(inbox.others(viewerId, List.of(id)).getOrDefault(id, List.of()))));
  }

  /** The id of the conversation that a direct post is in, if they may see the post. */
  public Optional<Long> idOf(long postId, long viewerId) {
    return transactions.read(() -> inbox.idOf(postId, viewerId));
  }

  /** One page of the posts of a conversation that somebody may see, newest first. */
  public Slice<Post> posts(long id, long viewerId, Keyset<Long> page) {
    List<Post> found = transactions.read(() -> inbox.posts(id, viewerId, page));
    return page.slice(found, post -> Long.toString(post.id()));
  }

  /**
   * Notes that somebody has read a conversation up to one of its posts; what came after it stays
   * unread. False when it is not there for them.
   */
  public boolean read(long id, long viewerId, long upTo) {
    return transactions.write(() -> {
      boolean there = inbox.find(id, viewerId).isPresent();
      if (there) {
        reading.read(id, viewerId, upTo);
      }
      return there;
    });
  }

  /** Notes that somebody has read every conversation that has no post above that id. */
  public void readAll(long viewerId, long upTo) {
    transactions.run(() -> reading.readAll(viewerId, upTo));
  }

  /** How many conversations somebody has not read, up to {@link #MOST_COUNTED} and one more. */
  public int unread(long viewerId) {
    return transactions.read(() -> inbox.unread(viewerId));
  }
}
