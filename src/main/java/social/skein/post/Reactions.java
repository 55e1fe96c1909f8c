package social.skein.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** What people did with posts: one statement for all the posts of a page. */
@Service
public class Reactions {
  private final ReactionTable reactions;
  private final Transactions transactions;

  Reactions(ReactionTable reactions, Transactions transactions) {
    this.reactions = reactions;
    this.transactions = transactions;
  }

  /** By the post's id; of a post that is gone by now there is none. */
  public Map<Long, Reaction> of(long viewerId, List<Post> posts) {
    Set<Long> ids = posts.stream().map(Post::id).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : transactions.read(() -> reactions.of(viewerId, ids));
  }

  /** With one post. */
  public Reaction of(long viewerId, Post post) {
    return of(viewerId, List.of(post)).getOrDefault(post.id(), Reaction.NONE);
  }
}
