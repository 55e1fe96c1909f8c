package social.skein.post;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** What people wrote. */
@Service
public class Posts {
  private final PostTable posts;
  private final PostCountTable counts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Posts(
      PostTable posts,
      PostCountTable counts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.counts = counts;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /** Writes a post, unless {@link PostText} finds its text blank or too long. */
  public PostOutcome write(long authorId, String typed) {
    PostText.Verdict verdict = PostText.judge(typed);
    return switch (verdict) {
      case PostText.Verdict.Fine(String text) ->
          transactions.write(() -> {
            long id = ids.next();
            posts.insert(id, authorId, text);
            events.publishEvent(new Posted(authorId, id));
            counts.add(authorId, 1);
            return new PostOutcome.Written(id);
          });
      case PostText.Verdict.Blank _, PostText.Verdict.TooLong _, PostText.Verdict.TooMuch _ ->
          new PostOutcome.Refused(verdict);
    };
  }

  /** The post with that id, if it was written by whom the address says. */
  public Optional<Post> find(String username, long id) {
    return Optional.ofNullable(transactions.read(() -> posts.find(username, id)));
  }

  /** Deletes one's own post; false when there is none such. */
  public boolean delete(long authorId, long id) {
    return transactions.write(() -> {
      boolean deleted = posts.delete(id, authorId);
      if (deleted) {
        events.publishEvent(new PostDeleted(authorId, id));
        counts.add(authorId, -1);
      }
      return deleted;
    });
  }

  /** How many posts somebody has. */
  public long count(long authorId) {
    return transactions.read(() -> counts.of(authorId));
  }
}
