package social.skein.post;

import java.util.Collection;
import java.util.Map;
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

  /** By post; a post that is gone by now has none. */
  public Map<Long, Reaction> of(long viewerId, Collection<Long> postIds) {
    return postIds.isEmpty() ? Map.of() : transactions.read(() -> reactions.of(viewerId, postIds));
  }
}
