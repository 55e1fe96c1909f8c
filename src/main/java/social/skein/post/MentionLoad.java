package social.skein.post;

import static org.jooq.impl.DSL.lower;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.MENTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import social.skein.platform.database.BulkInsert;

/**
 * Notes whom many posts mention: call {@link #insert} whenever {@link #add} says so and after the
 * last, when the posts themselves are in the database.
 */
final class MentionLoad {
  private static final int POSTS_AT_ONCE = 500;

  private final DSLContext sql;
  private final BulkInsert<Mention> rows;
  private final List<Mentioning> waiting = new ArrayList<>();

  MentionLoad(DSLContext sql) {
    this.sql = sql;
    rows =
        new BulkInsert<>(
            sql,
            MENTION,
            List.of(MENTION.POST_ID, MENTION.ACCOUNT_ID),
            mention -> new Object[] {mention.postId(), mention.accountId()});
  }

  private record Mention(long postId, long accountId) {}

  private record Mentioning(NewPost post, Set<String> usernames) {}

  /** Whether so many wait that they are to be inserted. */
  boolean add(NewPost post) {
    Set<String> usernames = Mentions.in(post.text());
    if (!usernames.isEmpty()) {
      waiting.add(new Mentioning(post, usernames));
    }
    return waiting.size() == POSTS_AT_ONCE;
  }

  void insert() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, Long> accounts = accounts();
    for (Mentioning mentioning : waiting) {
      for (String username : mentioning.usernames()) {
        Long account = accounts.get(username);
        if (account != null && account != mentioning.post().authorId()) {
          rows.add(new Mention(mentioning.post().id(), account));
        }
      }
    }
    waiting.clear();
    rows.finish();
  }

  private Map<String, Long> accounts() {
    Set<String> names =
        waiting.stream().flatMap(it -> it.usernames().stream()).collect(Collectors.toSet());
    return sql
        .select(ACCOUNT.USERNAME, ACCOUNT.ID)
        .from(ACCOUNT)
        .where(lower(ACCOUNT.USERNAME).in(names))
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(row -> row.value1().toLowerCase(Locale.ROOT), row -> row.value2()));
  }
}
