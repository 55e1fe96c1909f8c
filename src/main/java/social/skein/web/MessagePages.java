package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.conversation.Conversation;
import social.skein.conversation.Conversations;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.post.Reactions;
import social.skein.post.Visibility;
import social.skein.timeline.TimelineEntry;

/** The inbox, its conversations, and the first message of one. */
@Controller
class MessagePages {
  private final Conversations conversations;
  private final Reactions reactions;
  private final Composers composers;
  private final KnownAccounts known;
  private final Redirects redirects;

  MessagePages(
      Conversations conversations,
      Reactions reactions,
      Composers composers,
      KnownAccounts known,
      Redirects redirects) {
    this.conversations = conversations;
    this.reactions = reactions;
    this.composers = composers;
    this.known = known;
    this.redirects = redirects;
  }

  @GetMapping("/messages")
  String inbox(
      Page page,
      Model model,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after) {
    var keyset = Paging.byId(before, after);
    model.addAttribute("rows", conversations.page(page.viewerId(), keyset).linked(""));
    model.addAttribute("beyond", keyset.before() != null || keyset.after() != null);
    return "conversation/inbox";
  }

  /** To somebody, or to whoever is going to be mentioned. */
  @GetMapping("/messages/new")
  String begin(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Draft draft = composers.ofMessage(page, request, response);
    if (draft.text().isEmpty() && !to.isEmpty()) {
      KnownAccounts.Known found = known.named(page, to);
      if (found.standing().blocking()) {
        return "redirect:/" + found.account().handle();
      }
      draft = draft.holding(found.account().handle() + " ", "", Visibility.DIRECT);
    }
    model.addAttribute("draft", draft);
    return "conversation/begin";
  }

  @GetMapping("/messages/{id:[0-9]+}")
  String conversation(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    var keyset = Paging.byId(before, after);
    Conversation found = found(page, id);
    Slice<Post> posts = conversations.posts(found.id(), page.viewerId(), keyset);
    boolean only = posts.items().size() == 1 && posts.newer() == null && posts.older() == null;
    model.addAttribute("conversation", found);
    // oldest first, as one reads what was said
    model.addAttribute(
        "posts", posts.linked("").with(posts.items().reversed()).map(TimelineEntry::of));
    model.addAttribute("reactions", reactions.of(page.viewerId(), posts.items()));
    // the page that is there after one of them was deleted
    model.addAttribute("shown", only ? page.at("/messages") : page);
    var answering = Answering.of(found.last(), "/messages/" + found.id(), Answering.END);
    model.addAttribute("draft", composers.below(answering, page, request, response));
    return "conversation/conversation";
  }

  private Conversation found(Page page, String id) {
    return Paging.id(id)
        .flatMap(number -> conversations.find(number, page.viewerId()))
        .orElseThrow(MessagePages::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such conversation");
  }

  /** htmx sends it as the page opens, and takes the form away that asked for it. */
  @PostMapping("/messages/{id:[0-9]+}/read")
  String read(
      Page page,
      @PathVariable String id,
      @RequestParam String until,
      HttpServletRequest request,
      HttpServletResponse response) {
    Conversation found = found(page, id);
    if (!conversations.read(found.id(), page.viewerId(), number(until))) {
      throw unknown();
    }
    return Htmx.asks(request)
        ? "conversation/read"
        : redirects.done(
            request, response, "/messages/" + found.id(), page.say("messages.read.done"));
  }

  @PostMapping("/messages/read")
  String readAll(
      Page page,
      @RequestParam String until,
      HttpServletRequest request,
      HttpServletResponse response) {
    conversations.readAll(page.viewerId(), number(until));
    return redirects.done(request, response, "/messages", page.say("messages.read.all.done"));
  }

  private static long number(String id) {
    return Paging.id(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such id"));
  }
}
