package social.skein.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.ledger.BeginOutcome;
import social.skein.ledger.Deed;
import social.skein.ledger.Deeds;
import social.skein.ledger.LeftOut;
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

  /** What a deed is called in addresses and forms. */
  public static String value(Deed deed) {
    return switch (deed) {
      case UNFOLLOWED -> "unfollow";
      case REMOVED -> "remove";
      case BOOSTS_HIDDEN -> "hide-boosts";
      case LISTED -> "list";
    };
  }

  static Deed deed(String typed) {
    return Arrays.stream(Deed.values())
        .filter(it -> value(it).equals(typed))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such deed"));
  }

  /** What has to be ticked or chosen otherwise before that can be done, or null. */
  static @Nullable String missing(Page page, Deed deed, Ticks ticks) {
    if (deed == Deed.LISTED && ticks.list().isEmpty()) {
      return page.say("ledger.list.which");
    }
    if (ticks.all()) {
      return null;
    }
    if (ticks.who().isEmpty()) {
      return page.say("ledger.nobody");
    }
    return ticks.who().size() > Deeds.MOST ? page.say("ledger.many", Deeds.MOST) : null;
  }

  /** What is being done or undone, can be undone or is undone. */
  public static String of(Page page, Undo undo) {
    return switch (undo.stage()) {
      case DOING -> doing(page, undo.deed(), undo.list(), undo.asked());
      case UNDOING -> page.say("ledger.undoing", undo.asked());
      case DONE -> done(page, undo);
      case UNDONE -> page.say("ledger.undone", undo.undone());
    };
  }

  private static String doing(Page page, Deed deed, @Nullable String list, int many) {
    return switch (deed) {
      case UNFOLLOWED -> page.say("ledger.doing.unfollowed", many);
      case REMOVED -> page.say("ledger.doing.removed", many);
      case BOOSTS_HIDDEN -> page.say("ledger.doing.boosts", many);
      case LISTED ->
          page.say("ledger.doing.listed", many, page.isolated(Objects.requireNonNull(list)));
    };
  }

  private static String done(Page page, Undo undo) {
    int many = undo.people();
    return switch (undo.deed()) {
      case UNFOLLOWED -> page.say("ledger.undo.unfollowed", many);
      case REMOVED -> page.say("ledger.undo.removed", many);
      case BOOSTS_HIDDEN -> page.say("ledger.undo.boosts", many);
      case LISTED ->
          page.say("ledger.undo.listed", many, page.isolated(Objects.requireNonNull(undo.list())));
    };
  }

  /** Whether it is to be done to so many. */
  public static String asked(Page page, Deed deed, @Nullable PeopleList list, int many) {
    return switch (deed) {
      case UNFOLLOWED -> page.say("ledger.sure.unfollow", many);
      case REMOVED -> page.say("ledger.sure.remove", many);
      case BOOSTS_HIDDEN -> page.say("ledger.sure.boosts", many);
      case LISTED ->
          page.say("ledger.sure.list", many, page.isolated(Objects.requireNonNull(list).name()));
    };
  }

  /** Why a deed cannot be undone for somebody. */
  public static String of(Page page, LeftOut left) {
    String name = "@" + left.username();
    return switch (left.why()) {
      case AGAIN -> page.say("ledger.left.again", name);
      case KEPT_AWAY -> page.say("ledger.left.blocked", name);
      case UNLISTED -> page.say("ledger.left.unlisted", name);
      case SHOWN -> page.say("ledger.left.shown", name);
    };
  }

  static String of(Page page, BeginOutcome.Why why) {
    return switch (why) {
      case CHANGED -> page.say("ledger.sure.changed");
      case NOBODY -> page.say("ledger.sure.nobody");
      case BUSY -> page.say("ledger.busy");
      case NO_LIST -> page.say("lists.gone");
      case FULL -> page.say("lists.full", Lists.MOST_PEOPLE);
    };
  }
}
