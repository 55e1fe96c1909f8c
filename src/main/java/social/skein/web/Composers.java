package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.post.Answered;
import social.skein.post.Post;
import social.skein.post.PostingDefaults;
import social.skein.post.Posts;
import social.skein.post.Visibility;

/** What stands in a composer when it is opened, and what it holds when it is sent. */
@Component
class Composers {
  private final PostingDefaults defaults;
  private final Posts posts;
  private final Drafts drafts;

  Composers(PostingDefaults defaults, Posts posts, Drafts drafts) {
    this.defaults = defaults;
    this.posts = posts;
    this.drafts = drafts;
  }

  /** The one at home, with what its author wrote before they had to log in. */
  Draft atHome(Page page, HttpServletRequest request, HttpServletResponse response) {
    return drafts.take(request, response, page.member(), fresh(page));
  }

  private Draft fresh(Page page) {
    return Draft.fresh(defaults.of(page.member().id()));
  }

  /** The one that begins a conversation, likewise. */
  Draft ofMessage(Page page, HttpServletRequest request, HttpServletResponse response) {
    return drafts.take(request, response, page.member(), Draft.firstMessage());
  }

  /** The one to answer a post with, likewise. */
  Draft below(Answering answering, Page page, HttpServletRequest request, HttpServletResponse it) {
    return drafts.take(request, it, page.member(), fresh(page, answering));
  }

  /** An answer begins with whom it talks to, and is for no more people than what it answers. */
  private Draft fresh(Page page, Answering answering) {
    Account author = page.member();
    Post post = answering.post();
    return new Draft(
        addressed(post, author),
        post.contentWarning(),
        defaults.of(author.id()).orNarrower(post.visibility()),
        answering,
        null,
        false,
        Map.of());
  }

  private static String addressed(Post post, Account author) {
    String own = author.username().toLowerCase(Locale.ROOT);
    String theirs = post.author().username();
    List<String> others =
        post.mentioned().stream().filter(name -> !name.equalsIgnoreCase(theirs)).toList();
    return Stream.concat(Stream.of(theirs), others.stream())
        .filter(name -> !name.equalsIgnoreCase(own))
        .limit(Post.MOST_MENTIONS)
        .map(name -> "@" + name + " ")
        .collect(Collectors.joining());
  }

  /** The one to edit a post with, likewise. */
  Draft of(Editing editing, Page page, HttpServletRequest request, HttpServletResponse response) {
    return drafts.take(request, response, page.member(), editing.draft());
  }

  /** An edit as it was sent. */
  Draft sent(Editing editing, HttpServletRequest request) {
    return held(editing.draft(), request);
  }

  /** What is written anew holds all that the post held, below what it answered if that is there. */
  Draft anew(Page page, Post post) {
    Answered answered = post.answered();
    Draft draft =
        Optional.ofNullable(answered)
            .flatMap(it -> posts.find(it.postId(), page.member().id()))
            .map(parent -> fresh(page, Answering.of(parent, "", "")))
            .orElseGet(() -> fresh(page));
    return draft.holding(post.text(), post.contentWarning(), post.visibility());
  }

  /** A post of its own as it was sent. */
  Draft sent(Page page, HttpServletRequest request) {
    boolean message = FormFields.text(request, "form").equals(Draft.NEW_MESSAGE);
    return held(message ? Draft.firstMessage() : fresh(page), request);
  }

  /** An answer as it was sent. */
  Draft sent(Page page, Answering answering, HttpServletRequest request) {
    return held(fresh(page, answering), request);
  }

  private static Draft held(Draft fresh, HttpServletRequest request) {
    return fresh.holding(
        FormFields.text(request, "text"),
        FormFields.text(request, "warning"),
        visibility(request, fresh.visibility()));
  }

  private static Visibility visibility(HttpServletRequest request, Visibility usual) {
    String sent = FormFields.text(request, "visibility");
    return sent.isEmpty()
        ? usual
        : Visibility.named(sent)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such visibility"));
  }
}
