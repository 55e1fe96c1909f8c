package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.skein.post.Bookmarks;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.Pins;
import social.skein.post.ReactionOutcome;

/** Boost, favourite, bookmark and pin, and the undoing of each: the buttons under a post. */
@Controller
class ReactionPages {
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;
  private final ReactionAnswers answers;

  ReactionPages(
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins,
      ReactionAnswers answers) {
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
    this.answers = answers;
  }

  /** A deed as addresses spell it, and what is said when it is done. */
  enum Deed {
    BOOST("boost.done"),
    UNBOOST("boost.undone"),
    FAVOURITE("favourite.done"),
    UNFAVOURITE("favourite.undone"),
    BOOKMARK("bookmark.done"),
    UNBOOKMARK("bookmark.undone"),
    PIN("pin.done", true),
    UNPIN("pin.undone", true);

    static final String SPELT = "(?:un)?(?:boost|favourite|bookmark|pin)";

    private final String said;
    private final boolean moves;

    Deed(String said) {
      this(said, false);
    }

    /** What moves posts to other places of their author's profile. */
    Deed(String said, boolean moves) {
      this.said = said;
      this.moves = moves;
    }
  }

  @PostMapping("/@{username}/{id:[0-9]+}/{deed:" + Deed.SPELT + "}")
  String react(
      Page page,
      Model model,
      @PathVariable String username,
      @PathVariable String id,
      @PathVariable String deed,
      @RequestParam(defaultValue = "") String back,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request,
      HttpServletResponse response) {
    Deed done = Deed.valueOf(deed.toUpperCase(Locale.ROOT));
    ReactionOutcome outcome =
        Paging.id(id)
            .map(post -> outcome(done, page.member().id(), username, post))
            .orElseGet(ReactionOutcome.Gone::new);
    String here = OwnPages.or("/@" + username + "/" + id, back);
    return answers.of(
        outcome,
        new ReactionAnswers.Pressed(page, here, at, done.moves, page.say(done.said)),
        model,
        request,
        response);
  }

  private ReactionOutcome outcome(Deed deed, long accountId, String username, long post) {
    return switch (deed) {
      case BOOST -> boosts.boost(accountId, username, post);
      case UNBOOST -> boosts.undo(accountId, username, post);
      case FAVOURITE -> favourites.favourite(accountId, username, post);
      case UNFAVOURITE -> favourites.undo(accountId, username, post);
      case BOOKMARK -> bookmarks.bookmark(accountId, username, post);
      case UNBOOKMARK -> bookmarks.undo(accountId, username, post);
      case PIN -> pins.pin(accountId, username, post);
      case UNPIN -> pins.undo(accountId, username, post);
    };
  }
}
