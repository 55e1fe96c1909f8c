package social.skein.post;

import java.util.Set;
import social.skein.platform.text.PlainText;

/** What was typed, in the form that is stored, or what is wrong with it. */
sealed interface Judged {
  /**
   * It may be stored.
   *
   * @param mentioned the names it mentions
   */
  record Fine(String text, String contentWarning, Set<String> mentioned) implements Judged {}

  record Wrong(PostOutcome.Problem why) implements Judged {}

  static Judged of(String typed, String typedWarning) {
    String warning = PlainText.lineOf(typedWarning);
    if (warning.codePointCount(0, warning.length()) > Posts.LONGEST_WARNING) {
      return new Wrong(new PostOutcome.WarningTooLong(Posts.LONGEST_WARNING));
    }
    if (!(PostText.judge(typed) instanceof PostText.Verdict.Fine(String text))) {
      return new Wrong(new PostOutcome.Refused(PostText.judge(typed)));
    }
    Set<String> mentioned = Mentions.in(text);
    return mentioned.size() > Post.MOST_MENTIONS
        ? new Wrong(new PostOutcome.TooManyMentions(Post.MOST_MENTIONS))
        : new Fine(text, warning, mentioned);
  }
}
