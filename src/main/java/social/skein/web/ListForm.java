package social.skein.web;

import org.jspecify.annotations.Nullable;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;

/**
 * What somebody typed of a list.
 *
 * @param problem what is wrong with the name, or null
 */
public record ListForm(String name, boolean exclusive, @Nullable String problem) {
  static final ListForm EMPTY = new ListForm("", false, null);

  static ListForm refused(Page page, ListTerms typed, ListOutcome.Why why) {
    return new ListForm(typed.name(), typed.exclusive(), words(page, why));
  }

  private static String words(Page page, ListOutcome.Why why) {
    return switch (why) {
      case EMPTY -> page.say("lists.name.empty");
      case TOO_LONG -> page.say("lists.name.long", Lists.LONGEST_NAME);
      case TAKEN -> page.say("lists.name.taken");
      case TOO_MANY -> page.say("lists.many", Lists.MOST);
      case GONE -> page.say("lists.gone");
    };
  }
}
