package social.skein.web;

import social.skein.post.PostText.Verdict;

/** What is wrong with a text that somebody typed, in words. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(Page page, Verdict why) {
    return switch (why) {
      case Verdict.Blank _ -> page.say("compose.empty");
      case Verdict.TooLong(int characters, int limit) ->
          page.say("compose.long", limit, characters);
      case Verdict.TooMuch _ -> page.say("compose.beyond");
      case Verdict.Fine _ -> throw new IllegalArgumentException("a fine text was refused");
    };
  }
}
