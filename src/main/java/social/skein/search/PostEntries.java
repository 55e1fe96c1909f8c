package social.skein.search;

import static social.skein.platform.schema.Tables.POST;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import social.skein.graph.People;
import social.skein.post.Piece;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.Visibility;

/**
 * What the index has of posts: their words and warnings, and marks of what can be asked of them.
 */
@Component
class PostEntries {
  static final String REPLY = "!reply";

  /** How the mark of a slice of time begins, in which an id is; its number follows. */
  static final String WITHIN = "!in";

  /** Ids of one slice differ in no higher bits; it is of 6.2 days. */
  static final int SLICE = 51;

  private final DSLContext sql;

  PostEntries(DSLContext sql) {
    this.sql = sql;
  }

  /** The mark of what somebody wrote. */
  static String by(long authorId) {
    return "!by" + authorId;
  }

  /** The mark of what has a hashtag of that name. */
  static String tagged(String name) {
    return "#" + name;
  }

  /** The mark of what mentions somebody of that name. */
  static String mentioning(String username) {
    return "@" + username.toLowerCase(Locale.ROOT);
  }

  /** Which rows can be found: no boosts, and nothing that is left of deleted posts. */
  static Condition findable() {
    return POST.BOOST_OF_ID.isNull().and(POST.VISIBILITY.le(DSL.inline(Visibility.DIRECT.code())));
  }

  /** Posts that can be found, whoever may see them: nothing of them may leave this package. */
  SelectConditionStep<Record> posts() {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), People.STRANGER)
        .where(findable());
  }

  static Entry of(Post post) {
    List<Piece> pieces = post.pieces();
    Tokens text = Tokens.of(wordsOf(pieces));
    List<String> words = new ArrayList<>();
    Set<String> marks = new LinkedHashSet<>();
    if (!post.contentWarning().isEmpty()) {
      Tokens warning = Tokens.of(post.contentWarning());
      words.addAll(warning.words());
      words.add(Tokens.GAP);
      marks.addAll(warning.letters());
    }
    words.addAll(text.words());
    marks.addAll(text.letters());
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Mention(String username, _) -> marks.add(mentioning(username));
        case Piece.Hashtag(String name, _) -> marks.add(tagged(name));
        case Piece.Plain _, Piece.Link _ -> {}
      }
    }
    marks.add(by(post.author().id()));
    marks.add(WITHIN + (post.id() >> SLICE));
    if (post.answered() != null) {
      marks.add(REPLY);
    }
    return new Entry(post.id(), words, List.copyOf(marks));
  }

  /** The text, with the words of addresses but not what every one of them begins with. */
  private static String wordsOf(List<Piece> pieces) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Piece.Plain(String text) -> text;
              case Piece.Link(String address, _) ->
                  address.substring(address.indexOf("://") + "://".length());
              case Piece.Mention(_, String shown) -> shown;
              case Piece.Hashtag(_, String shown) -> shown;
            })
        .collect(Collectors.joining());
  }
}
