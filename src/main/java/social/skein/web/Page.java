package social.skein.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.skein.account.Account;
import social.skein.filter.Filter;
import social.skein.filter.Screen;
import social.skein.graph.People;
import social.skein.post.Post;
import social.skein.post.Reaction;
import social.skein.post.Visibility;
import social.skein.search.Marking;

/**
 * What every template needs: who reads, the form's token, what just happened, and how to say and
 * show things.
 *
 * @param viewer who reads the page, or null for a stranger
 * @param csrf what the field {@code _csrf} of every form on the page holds
 * @param notice what just happened, or null
 * @param waiting what the viewer was told of and has not read
 * @param inbox the viewer's conversations that they have not read
 * @param screen what the viewer's filters do on this page
 * @param marking what is marked in the words of posts
 * @param here the page's own path and query
 */
public record Page(
    @Nullable Account viewer,
    String csrf,
    @Nullable Notice notice,
    Unread waiting,
    Unread inbox,
    Screen screen,
    Marking marking,
    String here,
    Site site) {

  /** The path and query that the request names. */
  static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The page as it stands at another address, where an answer to a POST shows it. */
  Page at(String address) {
    return new Page(viewer, csrf, notice, waiting, inbox, screen, marking, address, site);
  }

  /** The same page telling something. */
  Page telling(Notice told) {
    return new Page(viewer, csrf, told, waiting, inbox, screen, marking, here, site);
  }

  /** The same page with posts folded as a screen has it. */
  Page through(Screen other) {
    return new Page(viewer, csrf, notice, waiting, inbox, other, marking, here, site);
  }

  /** The same page with what somebody looks for marked. */
  Page marking(Marking other) {
    return new Page(viewer, csrf, notice, waiting, inbox, screen, other, here, site);
  }

  /** Who reads the page; only where the security rules let nobody else in. */
  public Account member() {
    if (viewer == null) {
      throw new IllegalStateException("a stranger was let in at " + here);
    }
    return viewer;
  }

  /** The viewer's id, or the one that no account has. */
  long viewerId() {
    return viewer == null ? People.STRANGER : viewer.id();
  }

  /** How much the viewer was told of and has not read, {@code 99+} at most; 0 for nothing. */
  public String unread() {
    return waiting.words();
  }

  /** How many conversations they have not read, likewise. */
  public String unreadMessages() {
    return inbox.words();
  }

  /** A text of the catalogue. */
  public String say(String key, Object... args) {
    return site.texts().say(key, args);
  }

  /** A name as it may stand among other words, whose direction it then leaves alone. */
  public String isolated(String name) {
    return Direction.isolated(name);
  }

  /** The address of a static file, which changes whenever the files do. */
  public String asset(String path) {
    return site.assets().address(path);
  }

  /** The address of somebody's picture. */
  public String avatar(long accountId) {
    return "/avatars/" + accountId + ".svg";
  }

  /** The words of a post, with what is a link in them. */
  public Content words(Post post) {
    return site.words().of(post, marking);
  }

  /** The same page where nothing may be missing: what would be hidden is folded. */
  public Page folding() {
    return through(screen.onlyFolding());
  }

  /** Whether a filter hides a post. */
  public boolean hides(Post post) {
    return screen.hides(post);
  }

  /** The filter that a post is folded behind, or null. */
  public @Nullable Filter filtered(Post post) {
    return screen.folds(post);
  }

  /** What a member does with a post, as buttons. */
  public Content deeds(Post post, String place, Reaction reaction) {
    return site.deeds().of(DeedBar.of(post, place, reaction, member(), here), nobodys());
  }

  /** The page as it would be if it knew of no reader. */
  private Page nobodys() {
    return new Page(
        null, "", null, Unread.nothing(), Unread.nothing(), Screen.NONE, Marking.NONE, here, site);
  }

  /** Who may see a post, in words. */
  public String visibility(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> say("visibility.public");
      case UNLISTED -> say("visibility.unlisted");
      case FOLLOWERS -> say("visibility.followers");
      case DIRECT -> say("visibility.direct");
    };
  }

  /** Who that is, in a sentence. */
  public String visibilityWords(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> say("visibility.public.words");
      case UNLISTED -> say("visibility.unlisted.words");
      case FOLLOWERS -> say("visibility.followers.words");
      case DIRECT -> say("visibility.direct.words");
    };
  }

  /** The name of the picture for it. */
  public String visibilityIcon(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "public";
      case UNLISTED -> "unlisted";
      case FOLLOWERS -> "locked";
      case DIRECT -> "mail";
    };
  }

  /** When the page is read. */
  Instant now() {
    return site.clock().instant();
  }

  /** How long ago, in as few letters as possible. */
  public String ago(Instant at) {
    return times().ago(at);
  }

  /** How long ago, as part of a sentence. */
  public String agoInWords(Instant at) {
    return times().agoInWords(at);
  }

  /** Date and time in the reader's zone; in UTC, and labelled so, when they set none. */
  public String exact(Instant at) {
    return times().exact(at);
  }

  /** The date in the reader's zone. */
  public String date(Instant at) {
    return times().date(at);
  }

  /** A day as it is, wherever it is read. */
  public String date(LocalDate day) {
    return Times.words(day);
  }

  /** Date and time for machines. */
  public String iso(Instant at) {
    return at.toString();
  }

  /** Whether the reader set a time zone. */
  public boolean zoned() {
    return viewer != null && viewer.zone() != null;
  }

  private Times times() {
    return new Times(site.clock().instant(), viewer == null ? null : viewer.zone(), site.texts());
  }

  /** A number as people write it, {@code 12,345}. */
  public String count(long number) {
    return String.format(Texts.LANGUAGE, "%,d", number);
  }

  /** A number in as few letters as possible, {@code 1.2k}; what is left over is left out. */
  public String compact(long number) {
    if (number < 1_000) {
      return Long.toString(number);
    }
    return number < 1_000_000 ? tenths(number / 100, "k") : tenths(number / 100_000, "M");
  }

  private static String tenths(long tenths, String unit) {
    boolean exact = tenths >= 100 || tenths % 10 == 0;
    return (exact ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10) + unit;
  }

  /** The page's own path. */
  public String path() {
    int query = here.indexOf('?');
    return query < 0 ? here : here.substring(0, query);
  }

  /** Words as they stand in the query of an address. */
  public String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** Whether this is the page at that path. */
  public boolean is(String path) {
    return path().equals(path);
  }

  /** Whether only members may read anything. */
  public boolean membersOnly() {
    return site.settings().membersOnly();
  }
}
