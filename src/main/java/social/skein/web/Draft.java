package social.skein.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.skein.post.Visibility;
import social.skein.post.Writing;

/**
 * A post that is being written, and what is wrong with which field.
 *
 * @param warning what to read before the text is unfolded; empty for none
 * @param answering what it answers and where it is written, or null when it answers nothing
 * @param editing the post that is to say so, or null for a new one
 * @param message whether it is begun in the inbox and not at home
 */
public record Draft(
    String text,
    String warning,
    Visibility visibility,
    @Nullable Answering answering,
    @Nullable Editing editing,
    boolean message,
    Map<String, String> problems) {

  /** Where a conversation begins. */
  static final String NEW_MESSAGE = "/messages/new";

  static Draft fresh(Visibility visibility) {
    return new Draft("", "", visibility, null, null, false, Map.of());
  }

  /** A message that begins a conversation. */
  static Draft firstMessage() {
    return new Draft("", "", Visibility.DIRECT, null, null, true, Map.of());
  }

  /** The page on which it can be written. */
  public String address() {
    if (editing != null) {
      return editing.address();
    }
    if (answering != null) {
      return answering.address();
    }
    return message ? NEW_MESSAGE : "/";
  }

  /** What tells the fields of this form from those of others on the same page. */
  public String suffix() {
    return answering == null ? "" : "-" + answering.at();
  }

  /** The same as somebody sent it. */
  Draft holding(String sentText, String sentWarning, Visibility sentVisibility) {
    return new Draft(sentText, sentWarning, sentVisibility, answering, editing, message, problems);
  }

  /** The same as a new post of its own. */
  Draft alone() {
    return new Draft(text, warning, visibility, null, null, false, problems);
  }

  /** The same with something that is wrong with one of its fields. */
  Draft wrong(String field, String words) {
    Map<String, String> all = new HashMap<>(problems);
    all.put(field, words);
    return new Draft(text, warning, visibility, answering, editing, message, Map.copyOf(all));
  }

  Writing writing() {
    return new Writing(
        text, warning, visibility, answering == null ? null : (Long) answering.post().id());
  }
}
