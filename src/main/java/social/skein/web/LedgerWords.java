package social.skein.web;

import java.util.Locale;
import java.util.Objects;
import social.skein.ledger.Only;
import social.skein.ledger.Side;
import social.skein.ledger.Sort;
import social.skein.ledger.Undo;

/** What the choices of the ledger are called. */
public final class LedgerWords {
  private LedgerWords() {}

  /** As addresses have it. */
  public static String value(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  public static String of(Page page, Only only, Side side) {
    return switch (only) {
      case ALL -> page.say("people.everybody");
      case MUTUAL -> page.say("relation.mutual");
      case ONE_WAY ->
          side == Side.FOLLOWING ? page.say("ledger.only.oneway") : page.say("ledger.only.fans");
      case DORMANT -> page.say("ledger.only.dormant");
      case NOTED -> page.say("ledger.only.noted");
    };
  }

  public static String of(Page page, Sort sort) {
    return switch (sort) {
      case NEWEST -> page.say("ledger.sort.newest");
      case OLDEST -> page.say("ledger.sort.oldest");
      case NAME -> page.say("ledger.sort.name");
      case POSTED -> page.say("ledger.sort.posted");
      case QUIET -> page.say("ledger.sort.quiet");
    };
  }

  /** What can be undone. */
  public static String done(Page page, Undo undo) {
    return switch (undo.deed()) {
      case UNFOLLOWED -> page.say("ledger.undo.unfollowed", undo.people());
      case REMOVED -> page.say("ledger.undo.removed", undo.people());
      case BOOSTS_HIDDEN -> page.say("ledger.undo.boosts", undo.people());
      case LISTED ->
          page.say(
              "ledger.undo.listed",
              undo.people(),
              page.isolated(Objects.requireNonNull(undo.list())));
    };
  }
}
