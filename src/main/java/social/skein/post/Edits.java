package social.skein.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Changing what one wrote, and what it said before. */
@Service
public class Edits {
  private final PostTable posts;
  private final EditTable edits;
  private final MentionTable mentions;
  private final TaggedPostTable tagged;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Edits(
      PostTable posts,
      EditTable edits,
      MentionTable mentions,
      TaggedPostTable tagged,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.posts = posts;
    this.edits = edits;
    this.mentions = mentions;
    this.tagged = tagged;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Has one's own post say something else, by the rules of {@link Posts#write}. Whom it mentioned
   * it still mentions. An edit that changes nothing leaves no trace.
   */
  public EditOutcome edit(long authorId, long id, String text, String contentWarning) {
    return switch (Judged.of(text, contentWarning)) {
      case Judged.Wrong(PostOutcome.Problem why) -> new EditOutcome.Refused(why);
      case Judged.Fine fine -> transactions.write(() -> edit(authorId, id, fine));
    };
  }

  private EditOutcome edit(long authorId, long id, Judged.Fine fine) {
    ids.hold();
    Post post = posts.find(id, authorId);
    if (post == null || post.author().id() != authorId) {
      return new EditOutcome.Gone();
    }
    Post changed = post.saying(fine.text(), fine.contentWarning());
    if (!changed.equals(post)) {
      Instant since = post.since();
      Instant now = Instant.ofEpochMilli(clock.millis());
      // Each version has a time of its own, however fast one edits.
      edits.change(new Version(post, since), fine, now.isAfter(since) ? now : since.plusMillis(1));
      mentions.insert(id, authorId, fine.mentioned());
      Set<String> hashtags = changed.publicHashtags();
      if (!hashtags.equals(post.publicHashtags())) {
        tagged.deleteOf(id);
        tagged.insert(id, authorId, post.answered(), hashtags);
      }
      events.publishEvent(new Edited(authorId, id, post.visibility(), post.answered(), hashtags));
    }
    return new EditOutcome.Edited(changed);
  }

  /** What a post said before it said what it says, the newest first. */
  public Slice<Version> earlier(Post post, Keyset<Long> page) {
    List<Version> earlier = transactions.read(() -> edits.earlier(post, page));
    return page.slice(earlier, version -> Long.toString(version.since().toEpochMilli()));
  }
}
