package social.skein.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.End;
import social.skein.filter.Filter;
import social.skein.filter.FilterDraft;
import social.skein.filter.Keyword;
import social.skein.post.Piece;
import social.skein.post.Post;

/**
 * A filter as it stands in a form.
 *
 * @param id of the filter that it changes, empty for a new one
 * @param revision of that filter when the form was made
 * @param words found on their own only, one on each line
 * @param parts found inside of words too, one on each line
 * @param length one of the lengths that the form offers
 * @param endsAt when the filter was to end before it was changed, or null
 * @param problems what is wrong with it, by the field
 */
public record FilterForm(
    String id,
    String revision,
    String title,
    String words,
    String parts,
    Action action,
    Set<Context> contexts,
    String length,
    @Nullable Instant endsAt,
    Map<String, String> problems) {
  static FilterForm empty() {
    return new FilterForm(
        "", "", "", "", "", Action.WARN, Set.of(Context.values()), "never", null, Map.of());
  }

  /**
   * One for what has the hashtags of a post, titled by the first; any other word is to be typed.
   */
  static FilterForm like(Post post) {
    List<String> hashtags =
        post.pieces().stream()
            .filter(Piece.Hashtag.class::isInstance)
            .map(Piece.Hashtag.class::cast)
            .collect(
                Collectors.toMap(
                    Piece.Hashtag::name, Piece.Hashtag::shown, (one, _) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .filter(shown -> shown.codePointCount(0, shown.length()) <= Filter.MOST_OF_KEYWORD)
            .limit(Filter.MOST_KEYWORDS)
            .toList();
    String title = hashtags.isEmpty() ? "" : hashtags.getFirst();
    return new FilterForm(
        "",
        "",
        title,
        String.join("\n", hashtags),
        "",
        Action.WARN,
        Set.of(Context.values()),
        "never",
        null,
        Map.of());
  }

  static FilterForm of(Filter filter) {
    return new FilterForm(
        Long.toString(filter.id()),
        Long.toString(filter.revision()),
        filter.title(),
        lines(filter, true),
        lines(filter, false),
        filter.action(),
        filter.contexts(),
        filter.endsAt() == null ? "never" : "keep",
        filter.endsAt(),
        Map.of());
  }

  private static String lines(Filter filter, boolean whole) {
    return filter.keywords().stream()
        .filter(it -> it.whole() == whole)
        .map(Keyword::text)
        .collect(Collectors.joining("\n"));
  }

  /** The same for that filter as it is now, with what was typed. */
  FilterForm over(Filter now) {
    return new FilterForm(
        Long.toString(now.id()),
        Long.toString(now.revision()),
        title,
        words,
        parts,
        action,
        contexts,
        length,
        now.endsAt(),
        problems);
  }

  /** The same for a new filter. */
  FilterForm fresh() {
    String offered = length.equals("keep") ? "never" : length;
    return new FilterForm("", "", title, words, parts, action, contexts, offered, null, problems);
  }

  FilterForm wrong(Map<String, String> how) {
    return new FilterForm(id, revision, title, words, parts, action, contexts, length, endsAt, how);
  }

  FilterDraft draft(End end) {
    List<Keyword> keywords = Stream.concat(keywords(words, true), keywords(parts, false)).toList();
    return new FilterDraft(title, action, contexts, keywords, end);
  }

  private static Stream<Keyword> keywords(String typed, boolean whole) {
    return typed.lines().map(line -> new Keyword(line, whole));
  }
}
