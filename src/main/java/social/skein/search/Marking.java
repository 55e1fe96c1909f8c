package social.skein.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import social.skein.post.Piece;
import social.skein.post.Post;

/** Where posts say what was asked for, so that it can be shown. */
public final class Marking {
  /** Of a page that is no answer to a search. */
  public static final Marking NONE = new Marking(List.of(), Set.of(), Set.of());

  private final List<List<String>> phrases;
  private final Set<String> hashtags;
  private final Set<String> mentions;

  private Marking(List<List<String>> phrases, Set<String> hashtags, Set<String> mentions) {
    this.phrases = phrases;
    this.hashtags = hashtags;
    this.mentions = mentions;
  }

  /** That of what somebody asks for. */
  public static Marking of(SearchQuery query) {
    return new Marking(query.wanted().phrases(), query.hashtags(), query.mentions());
  }

  /** Part of a text, and whether it is what was asked for. */
  public record Stretch(String text, boolean marked) {}

  /** A piece of a post, and the text it is shown with. */
  public record Shown(Piece piece, List<Stretch> stretches) {}

  /** Whether nothing is to be marked. */
  public boolean isNone() {
    return phrases.isEmpty() && hashtags.isEmpty() && mentions.isEmpty();
  }

  /** A text by itself; its stretches together are the text. */
  public List<Stretch> stretches(String text) {
    return phrases.isEmpty()
        ? List.of(new Stretch(text, false))
        : stretches(text, 0, text.length(), new FoldedText(text).of(phrases));
  }

  /** The pieces of a post; words beside each other may stand in several of them. */
  public List<Shown> pieces(Post post) {
    List<Piece> pieces = post.pieces();
    String text = pieces.stream().map(Marking::shown).collect(Collectors.joining());
    BitSet marked = phrases.isEmpty() ? new BitSet() : new FoldedText(text).of(phrases);
    List<Shown> all = new ArrayList<>();
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + shown(piece).length();
      if (asked(piece)) {
        marked.set(start, end);
      }
      all.add(new Shown(piece, stretches(text, start, end, marked)));
      start = end;
    }
    return all;
  }

  private static String shown(Piece piece) {
    return switch (piece) {
      case Piece.Plain(String text) -> text;
      case Piece.Link(_, String shown) -> shown;
      case Piece.Mention(_, String shown) -> shown;
      case Piece.Hashtag(_, String shown) -> shown;
    };
  }

  private boolean asked(Piece piece) {
    return switch (piece) {
      case Piece.Mention(String username, _) ->
          mentions.contains(username.toLowerCase(Locale.ROOT));
      case Piece.Hashtag(String name, _) -> hashtags.contains(name);
      case Piece.Plain _, Piece.Link _ -> false;
    };
  }

  private static List<Stretch> stretches(String text, int start, int end, BitSet marked) {
    List<Stretch> stretches = new ArrayList<>();
    int at = start;
    while (at < end) {
      boolean is = marked.get(at);
      int next = is ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int until = next < 0 ? end : Math.min(next, end);
      stretches.add(new Stretch(text.substring(at, until), is));
      at = until;
    }
    return stretches;
  }
}
