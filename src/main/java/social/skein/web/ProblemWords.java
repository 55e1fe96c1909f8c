package social.skein.web;

import social.skein.post.PostOutcome;
import social.skein.post.PostText.Verdict;

/** Says what is wrong with what somebody wrote, at the field it is wrong with. */
final class ProblemWords {
  private ProblemWords() {}

  static Draft at(Draft draft, Page page, PostOutcome.Problem problem) {
    return switch (problem) {
      case PostOutcome.Refused(Verdict why) -> draft.wrong("text", words(page, why));
      case PostOutcome.TooManyMentions(int limit) ->
          draft.wrong("text", page.say("compose.mentions", limit));
      case PostOutcome.ForNobody _ -> draft.wrong("text", page.say("compose.nobody"));
      case PostOutcome.WarningTooLong(int limit) ->
          draft.wrong("warning", page.say("compose.warning.long", limit));
    };
  }

  private static String words(Page page, Verdict why) {
    return switch (why) {
      case Verdict.Blank _ -> page.say("compose.empty");
      case Verdict.TooLong(int characters, int limit) ->
          page.say("compose.long", limit, characters);
      case Verdict.TooMuch _ -> page.say("compose.beyond");
      case Verdict.Fine _ -> throw new IllegalArgumentException("a fine text was refused");
    };
  }
}
