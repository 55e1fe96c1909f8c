package social.skein.cli.seed;

import java.util.List;
import java.util.random.RandomGenerator;

/** A post in the making: what it must contain first, then as many words as its length asks for. */
final class PostDraft {

  private static final int TRIES = 3;
  private static final List<String> EMOJI =
      List.of(
          "🌱", "😀", "🎉", "🌧", "🍞", "🚲", "🎹", "📚", "🐈", "👍🏽", "🙏🏼", "👩‍🌾", "🇮🇹");
  private static final List<String> TO_ESCAPE =
      List.of(" <3 ", " -> ", " & ", "\n", " \"ok\" ", " \\o/ ", " <b> ", "\n\n");
  private static final String PATH = "abcdefghijkmnopqrstuvwxyz0123456789";

  private final Phrasebook language;
  private final int length;
  private final RandomGenerator random;
  private final StringBuilder start = new StringBuilder();
  private final StringBuilder end = new StringBuilder();
  // One turn for all, so that no hashtag and no clause soon repeats within a post.
  private int turn;
  private String mark = "";
  private String close = "";

  PostDraft(Phrasebook language, int length, RandomGenerator random) {
    this.language = language;
    this.length = length;
    this.random = random;
    this.turn = random.nextInt(1 << 16);
  }

  void mention(String username) {
    start.append('@').append(username).append(' ');
  }

  void hashtag() {
    end.append(" #").append(language.word(turn++));
  }

  /** A link of 29 to 48 characters, more than the 23 that one counts as. */
  void link() {
    end.append(" https://example.org/");
    for (int left = 8 + random.nextInt(20); left > 0; left--) {
      end.append(PATH.charAt(random.nextInt(PATH.length())));
    }
  }

  void emoji() {
    end.append(' ').append(EMOJI.get(random.nextInt(EMOJI.size())));
  }

  void charactersToEscape() {
    mark = TO_ESCAPE.get(random.nextInt(TO_ESCAPE.size()));
  }

  void ellipsis() {
    close = "…";
  }

  String text() {
    int room = length - start.length() - end.length() - close.length();
    words(Math.max(room, 0));
    return start.append(close).append(end).toString();
  }

  private void words(int most) {
    int room = most;
    String separator = "";
    for (int misses = 0; misses < TRIES; ) {
      String piece = piece(misses);
      String between = separator.isEmpty() || mark.isEmpty() ? separator : mark;
      if (between.length() + piece.length() > room) {
        misses++;
        separator = separator.isEmpty() ? "" : " ";
      } else {
        start.append(between).append(piece);
        room -= between.length() + piece.length();
        mark = between.equals(mark) ? "" : mark;
        boolean fullStop = misses < 2 && random.nextBoolean();
        misses = fullStop ? 0 : Math.max(misses, 1);
        separator = fullStop ? ". " : " ";
      }
    }
    finish(separator.isEmpty());
  }

  private String piece(int misses) {
    return switch (misses) {
      case 0 -> language.clause(turn++);
      case 1 -> language.tail(turn++);
      default -> language.word(turn++);
    };
  }

  // However short the post, it says something, and a mark that found no gap is not left out.
  private void finish(boolean wordless) {
    if (wordless) {
      start.append(language.word(turn++));
    }
    if (!mark.isEmpty()) {
      start.append(" <3");
    }
  }
}
