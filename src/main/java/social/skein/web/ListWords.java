package social.skein.web;

import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.platform.text.PlainText;

/** Why somebody is not put on a list, in words. */
final class ListWords {
  /** How much of a name that nobody has is repeated to whoever typed it. */
  private static final int SHOWN = 60;

  private ListWords() {}

  static String of(Page page, ListingOutcome.Why why, String typed) {
    String cut = PlainText.first(SHOWN, typed);
    return switch (why) {
      case NO_LIST -> page.say("lists.gone");
      case UNKNOWN ->
          cut.isEmpty()
              ? page.say("lists.nobody")
              : page.say("follow.unknown", cut.equals(typed) ? cut : cut + "…");
      case SELF -> page.say("lists.self");
      case BLOCKED -> page.say("lists.blocked", cut);
      case FULL -> page.say("lists.full", Lists.MOST_PEOPLE);
    };
  }
}
