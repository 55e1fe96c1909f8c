package social.skein.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Person;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.search.FoundPostTable.Newest;
import social.skein.search.FoundPostTable.Wanted;
import social.skein.search.Match.Term;

/** Finds people, hashtags and posts, of posts only those that the viewer may see. */
@Service
public class Search {
  /** Among how many of the newest matches the best ones are chosen. */
  public static final int CHOSEN_FROM = 100;

  private static final String ME = "me";

  private final FoundPostTable posts;
  private final FoundPersonTable people;
  private final HashtagTable hashtags;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Clock clock;

  Search(
      FoundPostTable posts,
      FoundPersonTable people,
      HashtagTable hashtags,
      Accounts accounts,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.people = people;
    this.hashtags = hashtags;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Who reads.
   *
   * @param id of their account, or {@link social.skein.graph.People#STRANGER}
   * @param zone in which their days begin, or null for UTC
   */
  public record Viewer(long id, @Nullable ZoneId zone) {}

  /**
   * One page of the posts that have all that is asked for, the newest first. When very many match
   * that the viewer may not see, it may be shorter with more beyond it.
   *
   * @param before only posts with ids below this, or null for the first page
   */
  public Slice<Post> newest(SearchQuery query, Viewer viewer, @Nullable Long before, int size) {
    return transactions.read(() ->
        wanted(query, viewer, before)
            .map(wanted -> page(wanted, size))
            .orElse(new Slice<>(List.of(), null, null)));
  }

  private Slice<Post> page(Wanted wanted, int size) {
    Newest newest = posts.page(wanted, size + 1);
    List<Post> found = newest.hits().stream().map(Hit::post).toList();
    if (found.size() > size) {
      return new Slice<>(found.subList(0, size), null, Long.toString(found.get(size - 1).id()));
    }
    return new Slice<>(found, null, newest.end() == 0 ? null : Long.toString(newest.end()));
  }

  /**
   * The best of the newest hundred posts that have all that is asked for: first those that say the
   * words beside each other, then those of people whom the viewer follows, then those with more
   * favourites and boosts by powers of ten, then the newer ones.
   */
  public Best best(SearchQuery query, Viewer viewer, int size) {
    return transactions.read(() -> {
      List<Hit> hits =
          wanted(query, viewer, null)
              .map(wanted -> posts.newest(wanted, CHOSEN_FROM))
              .orElse(List.of());
      List<Post> best = Hit.best(hits, query.words()).stream().limit(size).toList();
      return new Best(best, hits.size() > best.size());
    });
  }

  /**
   * What was chosen.
   *
   * @param more whether it was chosen from more
   */
  public record Best(List<Post> posts, boolean more) {}

  /** Nothing when it is to be from somebody who is not there. */
  private Optional<Wanted> wanted(SearchQuery query, Viewer viewer, @Nullable Long before) {
    List<Term> terms = terms(query.wanted(), viewer);
    if (terms.size() < query.wanted().size()) {
      return Optional.empty();
    }
    long above = query.after() == null ? 0 : begin(query.after().plusDays(1), viewer) - 1;
    long below = query.before() == null ? Long.MAX_VALUE : begin(query.before(), viewer);
    return Optional.of(
        new Wanted(
            Match.ofAll(terms, terms(query.without(), viewer)),
            above,
            Math.min(below, Objects.requireNonNullElse(before, Long.MAX_VALUE)),
            viewer.id(),
            query.from() != null,
            clock.instant()));
  }

  /** From whom it is to be, when nobody is called so. */
  public Optional<String> missingAuthor(SearchQuery query) {
    String from = query.from();
    return from == null || from.equals(ME) || accounts.find(from).isPresent()
        ? Optional.empty()
        : Optional.of(from);
  }

  /** All of them but those of people who are not there. */
  private List<Term> terms(Parts parts, Viewer viewer) {
    List<Term> terms = new ArrayList<>(parts.terms());
    for (String from : parts.from()) {
      Optional<Long> author =
          from.equals(ME) ? Optional.of(viewer.id()) : accounts.find(from).map(Account::id);
      author.ifPresent(id -> terms.add(Term.of(PostEntries.by(id))));
    }
    return terms;
  }

  /** The smallest id of a day; no larger than ids get, nor below 0. */
  private static long begin(LocalDate day, Viewer viewer) {
    ZoneId zone = viewer.zone() == null ? ZoneOffset.UTC : viewer.zone();
    var at = day.atStartOfDay(zone).toInstant();
    var last = Ids.drawnAt(Long.MAX_VALUE);
    return at.isBefore(Ids.START) ? 0 : Ids.first(at.isAfter(last) ? last : at);
  }

  /**
   * People, the likeliest first: whose username it is, whose begins so, whose names have the words,
   * whose bios do; among these first whom the viewer follows, then whom most follow.
   */
  public List<Person> people(SearchQuery query, Viewer viewer, int most) {
    List<String> words = query.words();
    String start =
        query.mentions().isEmpty()
            ? words.size() == 1 ? words.getFirst() : ""
            : query.mentions().iterator().next();
    boolean others = query.onlyOfPosts() || !query.hashtags().isEmpty();
    return others || (start.isEmpty() && words.isEmpty())
        ? List.of()
        : transactions.read(() ->
            people.best(
                start.matches("[a-z0-9_]{1,30}") ? start : "",
                words,
                query.without().phrases(),
                viewer.id(),
                most));
  }

  /** Hashtags that begin with what is asked for, the very one first, then the most used. */
  public List<Hashtag> hashtags(SearchQuery query, Viewer viewer, int most) {
    String start = query.hashtags().isEmpty() ? query.joined() : query.hashtags().iterator().next();
    boolean others = query.onlyOfPosts() || !query.mentions().isEmpty();
    return others || start.isEmpty()
        ? List.of()
        : transactions.read(() -> hashtags.beginning(start, viewer.id(), clock.instant(), most));
  }
}
