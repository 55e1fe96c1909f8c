package social.skein.post;

import static social.skein.platform.schema.Tables.POST;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.database.LateIndexes;
import social.skein.platform.database.Source;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.id.PastIds;

/** The bulk path into a database without posts: what writing leaves, by the thousand rows. */
@Service
public class PostLoad {
  private final PostTable posts;
  private final MentionTable mentions;
  private final TaggedPostTable tagged;
  private final PostCountTable counts;
  private final TallyTable tallies;
  private final LateIndexes indexes;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  PostLoad(
      PostTable posts,
      MentionTable mentions,
      TaggedPostTable tagged,
      PostCountTable counts,
      TallyTable tallies,
      LateIndexes indexes,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.mentions = mentions;
    this.tagged = tagged;
    this.counts = counts;
    this.tallies = tallies;
    this.indexes = indexes;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /**
   * Stores all of them, then counts them; or stores none.
   *
   * @param drawn what their ids were drawn from
   * @throws IllegalArgumentException if {@link PostText} finds a text blank or too long
   */
  public void load(PastIds drawn, Source<NewPost> newPosts) {
    transactions.run(() -> {
      ids.hold();
      indexes.madeAfter(POST, () -> insert(newPosts));
      counts.countAll();
      tallies.countAll();
      ids.advanceTo(drawn.last());
      events.publishEvent(new PostsLoaded());
    });
  }

  private void insert(Source<NewPost> newPosts) {
    BulkInsert<NewPost> rows = posts.bulk();
    MentionLoad mentioned = mentions.load();
    TaggedPostTable.Load hashtags = tagged.load();
    newPosts.forEach(post -> {
      NewPost fine = judged(post);
      rows.add(fine);
      if (mentioned.add(fine) | hashtags.add(fine)) {
        rows.finish();
        mentioned.insert();
        hashtags.insert();
      }
    });
    rows.finish();
    mentioned.insert();
    hashtags.insert();
  }

  private static NewPost judged(NewPost post) {
    return switch (PostText.judge(post.text())) {
      case PostText.Verdict.Fine(String text) -> new NewPost(post.id(), post.authorId(), text);
      case PostText.Verdict refused ->
          throw new IllegalArgumentException("the post " + post.id() + " is " + refused);
    };
  }
}
