package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import social.skein.post.Pins;
import social.skein.post.Post;
import social.skein.post.ReactionOutcome;
import social.skein.post.ReactionOutcome.Why;
import social.skein.post.Reactions;

/** Says what became of a button under a post, where it was pressed. */
@Component
class ReactionAnswers {
  private final Reactions reactions;
  private final Redirects redirects;

  ReactionAnswers(Reactions reactions, Redirects redirects) {
    this.reactions = reactions;
    this.redirects = redirects;
  }

  /**
   * What was pressed.
   *
   * @param here the page with the button
   * @param at where on it the post stands: its id, or what tells it from its twin there
   * @param moves whether it gives the post another place on its author's profile
   * @param done what is said when it is done
   */
  record Pressed(Page page, String here, String at, boolean moves, String done) {
    /** Whether more than the buttons changes on the page. */
    boolean changesAll(Post post) {
      return moves && here.equalsIgnoreCase("/" + post.author().handle());
    }

    /** Where the post is known to stand; by its id when what was sent is nothing of ours. */
    String place(Post post) {
      return at.matches("[a-z0-9-]{1,30}") ? at : Long.toString(post.id());
    }

    /** The place to come back to without script. */
    String back(Post post) {
      return here + "#post-" + place(post);
    }
  }

  String of(
      ReactionOutcome outcome,
      Pressed pressed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case ReactionOutcome.Done(Post post) -> {
        if (pressed.changesAll(post)) {
          yield redirects.doneWithWholePage(request, response, pressed.here(), pressed.done());
        }
        yield Htmx.asks(request)
            ? bar(post, pressed, new Notice(Notice.Kind.DONE, pressed.done()), model)
            : redirects.done(request, response, pressed.back(post), pressed.done());
      }
      case ReactionOutcome.Refused(Post post, Why why) -> {
        String words = words(pressed.page(), why);
        yield Htmx.asks(request)
            ? bar(post, pressed, new Notice(Notice.Kind.REFUSED, words), model)
            : redirects.refused(request, response, pressed.back(post), words);
      }
      case ReactionOutcome.UndoneUnseen _ ->
          redirects.doneWithWholePage(request, response, pressed.here(), pressed.done());
      case ReactionOutcome.Gone _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such post");
    };
  }

  /** What htmx needs: the buttons as they are now, and the words. */
  private String bar(Post post, Pressed pressed, Notice notice, Model model) {
    Page page = pressed.page();
    model.addAttribute("page", page.at(pressed.here()).telling(notice));
    model.addAttribute("post", post);
    model.addAttribute("place", pressed.place(post));
    model.addAttribute("reaction", reactions.of(page.viewerId(), post));
    return "post/reacted";
  }

  private static String words(Page page, Why why) {
    return switch (why) {
      case NOT_FOR_EVERYBODY -> page.say("boost.refused");
      case NOT_OWN -> page.say("pin.foreign");
      case DIRECT -> page.say("pin.direct");
      case TOO_MANY -> page.say("pin.full", Pins.MOST);
    };
  }
}
