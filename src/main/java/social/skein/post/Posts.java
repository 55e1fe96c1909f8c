package social.skein.post;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** What people wrote. */
@Service
public class Posts {
  /** The longest a content warning may be, in code points. */
  public static final int LONGEST_WARNING = 200;

  private final PostTable posts;
  private final MentionTable mentions;
  private final TaggedPostTable tagged;
  private final EditTable edits;
  private final PostMarks marks;
  private final TallyTable tallies;
  private final PostCountTable counts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Posts(
      PostTable posts,
      MentionTable mentions,
      TaggedPostTable tagged,
      EditTable edits,
      PostMarks marks,
      TallyTable tallies,
      PostCountTable counts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.mentions = mentions;
    this.tagged = tagged;
    this.edits = edits;
    this.marks = marks;
    this.tallies = tallies;
    this.counts = counts;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /**
   * Writes a post or an answer, unless {@link PostText} finds its text blank or too long, or its
   * content warning has more than 200 code points, or it mentions more than 50 names, or is direct
   * and mentions only names that nobody has.
   */
  public PostOutcome write(long authorId, Writing writing) {
    return switch (Judged.of(writing.text(), writing.contentWarning())) {
      case Judged.Wrong(PostOutcome.Problem why) -> why;
      case Judged.Fine fine ->
          write(
              authorId,
              new Writing(
                  fine.text(), fine.contentWarning(), writing.visibility(), writing.inReplyToId()),
              fine.mentioned());
    };
  }

  private PostOutcome write(long authorId, Writing writing, Set<String> mentioned) {
    return transactions.write(() -> {
      long id = ids.next();
      Answered answered = null;
      if (writing.inReplyToId() != null) {
        Post parent = posts.find(writing.inReplyToId(), authorId);
        if (parent == null) {
          return new PostOutcome.NothingToAnswer();
        }
        answered = new Answered(parent.id(), parent.author());
      }
      if (writing.visibility() == Visibility.DIRECT && mentions.nobodyIsCalled(mentioned)) {
        return new PostOutcome.ForNobody();
      }
      posts.insert(id, authorId, writing, answered);
      mentions.insert(id, authorId, mentioned);
      Set<String> hashtags = Piece.Hashtag.in(writing.text(), writing.visibility());
      tagged.insert(id, authorId, answered, hashtags);
      events.publishEvent(new Posted(authorId, id, writing.visibility(), answered, hashtags));
      count(authorId, writing.visibility(), answered, 1);
      return new PostOutcome.Written(id);
    });
  }

  /**
   * Posts that not everybody may see are not counted: the number would tell that they are there.
   */
  private void count(long authorId, Visibility visibility, @Nullable Answered answered, int more) {
    if (visibility.compareTo(Visibility.UNLISTED) <= 0) {
      counts.add(authorId, more);
      if (answered != null) {
        tallies.addReplies(answered.postId(), more);
      }
    }
  }

  /**
   * The post with that id, if it was written by whom the address says and the viewer may see it.
   */
  public Optional<Post> find(String username, long id, long viewerId) {
    return Optional.ofNullable(transactions.read(() -> posts.find(username, id, viewerId)));
  }

  /** The post with that id, if the viewer may see it. */
  public Optional<Post> find(long id, long viewerId) {
    return Optional.ofNullable(transactions.read(() -> posts.find(id, viewerId)));
  }

  /**
   * Deletes one's own post, with all that people did with it; false when there is none such. Where
   * it has answers an empty row keeps its place in the thread.
   */
  public boolean delete(long authorId, long id) {
    return transactions.write(() -> {
      ids.hold();
      Post post = posts.find(id, authorId);
      if (post == null || post.author().id() != authorId) {
        return false;
      }
      events.publishEvent(new PostDeleted(authorId, id));
      marks.deleteOf(id);
      mentions.deleteOf(id);
      tagged.deleteOf(id);
      edits.deleteOf(id);
      count(authorId, post.visibility(), post.answered(), -1);
      remove(id);
      return true;
    });
  }

  private void remove(long id) {
    if (posts.hasAnswers(id)) {
      posts.empty(id);
    } else {
      posts.delete(id);
    }
  }

  /** How many posts of somebody everybody may see; boosts are not counted. */
  public long count(long authorId) {
    return transactions.read(() -> counts.of(authorId));
  }
}
