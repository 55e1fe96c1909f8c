package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/**
 * People whom somebody may want to follow: those who are followed by whom they follow, those by
 * most of them first; then the most followed, then the newest that nobody follows. Never whom they
 * follow, asked, mute or dismissed, nor anybody behind a block. Whoever hides their network is
 * counted for nobody.
 */
@Service
public class Suggestions {
  private final SuggestionTable suggestions;
  private final DismissalTable dismissals;
  private final Others others;
  private final Transactions transactions;
  private final Clock clock;

  Suggestions(
      SuggestionTable suggestions,
      DismissalTable dismissals,
      Others others,
      Transactions transactions,
      Clock clock) {
    this.suggestions = suggestions;
    this.dismissals = dismissals;
    this.others = others;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** So many of them, or fewer. */
  public List<Suggestion> of(long viewerId, int size) {
    Instant now = clock.instant();
    return transactions.read(() -> {
      Map<Long, Suggestion> found = new LinkedHashMap<>();
      add(found, suggestions.followedByFollowed(viewerId, now, size));
      fill(found, size, more -> suggestions.mostFollowed(viewerId, now, more));
      fill(found, size, more -> suggestions.newestUnfollowed(viewerId, now, more));
      return found.values().stream().limit(size).toList();
    });
  }

  /** Asks for as many as there may be already, and those that are missing. */
  private static void fill(
      Map<Long, Suggestion> found, int size, Function<Integer, List<Suggestion>> query) {
    if (found.size() < size) {
      add(found, query.apply(size));
    }
  }

  private static void add(Map<Long, Suggestion> found, List<Suggestion> more) {
    more.forEach(suggestion -> found.putIfAbsent(suggestion.person().account().id(), suggestion));
  }

  /** Suggests somebody no more; once more changes nothing. */
  public BarrierOutcome dismiss(long viewerId, String username) {
    return others.toVisible(viewerId, username, person -> dismissals.insert(viewerId, person.id()));
  }

  /** Suggests somebody again; who was not dismissed stays as they are. */
  public BarrierOutcome restore(long viewerId, String username) {
    return others.toVisible(viewerId, username, person -> dismissals.delete(viewerId, person.id()));
  }

  /** Suggests everybody again; how many were dismissed. */
  public int restoreAll(long viewerId) {
    return transactions.write(() -> dismissals.deleteAll(viewerId));
  }

  /** How many people somebody dismissed, without those behind a block. */
  public int dismissed(long viewerId) {
    return transactions.read(() -> dismissals.count(viewerId));
  }
}
