package social.skein.search;

import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Dialect;
import social.skein.post.Edited;
import social.skein.post.Hashtags;
import social.skein.post.Post;
import social.skein.post.PostDeleted;
import social.skein.post.PostRows;
import social.skein.post.Posted;
import social.skein.post.PostsLoaded;

/** Keeps the words of posts, in the transactions that write, edit and delete them. */
@Component
class PostIndex {
  private static final int LOADED_AT_ONCE = 5_000;

  private final PostEntries entries;
  private final Hashtags hashtags;
  private final WordTable words;

  PostIndex(PostEntries entries, Hashtags hashtags, DSLContext sql, Dialect dialect) {
    this.entries = entries;
    this.hashtags = hashtags;
    this.words = WordTable.ofPosts(sql, dialect);
  }

  @EventListener
  void on(Posted it) {
    put(read(it.postId()));
  }

  @EventListener
  void on(Edited it) {
    put(read(it.postId()));
  }

  private List<Post> read(long postId) {
    return entries.posts().and(POST.ID.eq(postId)).fetch(PostRows::read);
  }

  private void put(List<Post> posts) {
    words.put(posts.stream().map(PostEntries::of).toList());
  }

  @EventListener
  void on(PostDeleted it) {
    words.remove(List.of(it.postId()));
  }

  /** A load begins with a database without posts. */
  @EventListener
  void on(PostsLoaded it) {
    Long above = 0L;
    while (above != null) {
      above = renew(above, LOADED_AT_ONCE);
    }
  }

  /**
   * Has the index say of the next posts what they say now, and nothing of what is not there, and
   * their hashtags be noted; the newest id must be held, so that none of them changes meanwhile.
   *
   * @return above which to go on, or null when these were the last
   */
  @Nullable Long renew(long above, int howMany) {
    List<Post> posts =
        entries
            .posts()
            .and(POST.ID.gt(above))
            .orderBy(POST.ID)
            .limit(howMany)
            .fetch(PostRows::read);
    boolean last = posts.size() < howMany;
    long upTo = last ? Long.MAX_VALUE : posts.getLast().id();
    words.keepOnly(posts.stream().map(Post::id).toList(), above, upTo);
    hashtags.renew(posts, above, upTo);
    put(posts);
    return last ? null : (Long) upTo;
  }
}
