package social.skein.graph;

import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * Of those who follow somebody, whom the viewer follows: who knows them, so to say. Whoever hides
 * their network is in no such list and has none.
 */
@Service
public class FamiliarFollowers {
  private final FamiliarTable familiar;
  private final Transactions transactions;

  FamiliarFollowers(FamiliarTable familiar, Transactions transactions) {
    this.familiar = familiar;
    this.transactions = transactions;
  }

  /** Two of them and how many more; nobody for a stranger, and on the viewer's own profile. */
  public Familiar of(long accountId, long viewerId) {
    return viewerId == People.STRANGER || viewerId == accountId
        ? Familiar.NONE
        : transactions.read(() -> familiar.some(accountId, viewerId));
  }

  /** All of them, whom the viewer followed last first. */
  public Slice<Person> list(long accountId, long viewerId, Keyset<FollowKey> page) {
    List<Dated<Person>> found = transactions.read(() -> familiar.list(accountId, viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }
}
