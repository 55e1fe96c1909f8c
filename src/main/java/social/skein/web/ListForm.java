package social.skein.web;

import org.jspecify.annotations.Nullable;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;

/**
 * What somebody typed of a list.
 *
 * @param seen what it was when they began, or null where there was none
 * @param problem what is wrong with the name, or null
 */
public record ListForm(ListTerms typed, @Nullable ListTerms seen, @Nullable String problem) {
  static final ListForm EMPTY = new ListForm(new ListTerms("", false), null, null);

  static ListForm of(PeopleList list) {
    return new ListForm(list.terms(), list.terms(), null);
  }

  static ListForm refused(
      Page page, ListTerms typed, @Nullable ListTerms seen, ListOutcome.Why why) {
    return new ListForm(typed, seen, words(page, why));
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
