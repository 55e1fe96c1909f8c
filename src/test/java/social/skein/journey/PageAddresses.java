package social.skein.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Addresses of every page there is: each route that answers GET has some, or the tests fail. */
final class PageAddresses {
  /**
   * A picture, events, a part of a page, files, the page that {@link RefusedPagesTest} opens by
   * going wrong, and those of an import, which {@link ImportingTest} opens.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/avatars/{id:[0-9]{1,19}}.svg",
          "/live",
          "/people/completions",
          "/@{username}/card",
          "/home/place",
          "/settings/transfer/following_accounts.csv",
          "/settings/transfer/follows_with_notes.csv",
          "/settings/transfer/blocked_accounts.csv",
          "/settings/transfer/muted_accounts.csv",
          "/settings/transfer/lists.csv",
          "/settings/transfer/lists_with_settings.csv",
          "/settings/transfer/{id:[0-9]+}",
          "/error");

  private static final Map<String, List<String>> FULL =
      Map.ofEntries(
          Map.entry("/", List.of("/")),
          Map.entry("/signup", List.of("/signup")),
          Map.entry("/login", List.of("/login?next=/people")),
          Map.entry("/explore", List.of("/explore", "/explore?before=9000000000000000000")),
          Map.entry("/explore/trending", List.of("/explore/trending")),
          Map.entry("/tags", List.of("/tags")),
          Map.entry("/tags/{name}", List.of("/tags/geese", "/tags/geese?before=1")),
          Map.entry(
              "/search",
              List.of(
                  "/search",
                  "/search?q=before:soon",
                  "/search?q=john",
                  "/search?q=geese&type=hashtags",
                  "/search?q=from:john&type=posts")),
          Map.entry("/people", List.of("/people", "/people?q=s", "/people?q=zebra")),
          Map.entry("/@{username}", List.of("/@john", "/@susan", "/@" + Scenery.LONG_NAME)),
          Map.entry("/@{username}/followers", List.of("/@john/followers")),
          Map.entry("/@{username}/following", List.of("/@john/following")),
          Map.entry("/@{username}/{id:[0-9]+}", List.of("/@john/{post}")),
          Map.entry("/messages", List.of("/messages", "/messages?before=1")),
          Map.entry("/messages/new", List.of("/messages/new", "/messages/new?to=susan")),
          Map.entry("/messages/{id:[0-9]+}", List.of("/messages/{conversation}")),
          Map.entry("/@{username}/{id:[0-9]+}/boosts", List.of("/@john/{post}/boosts")),
          Map.entry("/@{username}/{id:[0-9]+}/favourites", List.of("/@john/{post}/favourites")),
          Map.entry("/bookmarks", List.of("/bookmarks")),
          Map.entry("/favourites", List.of("/favourites")),
          Map.entry("/settings", List.of("/settings")),
          Map.entry("/notifications", List.of("/notifications", "/notifications?kind=follow")),
          Map.entry("/settings/notifications", List.of("/settings/notifications")),
          Map.entry("/settings/profile", List.of("/settings/profile")),
          Map.entry("/@{username}/{id:[0-9]+}/reply", List.of("/@john/{post}/reply?back=/people")),
          Map.entry("/@{username}/{id:[0-9]+}/edit", List.of("/@john/{post}/edit?back=/people")),
          Map.entry("/@{username}/{id:[0-9]+}/history", List.of("/@john/{post}/history")),
          Map.entry("/shortcuts", List.of("/shortcuts")),
          Map.entry("/settings/posting", List.of("/settings/posting")),
          Map.entry("/people/suggestions", List.of("/people/suggestions")),
          Map.entry("/mentions", List.of("/mentions")),
          Map.entry("/on", List.of("/on")),
          Map.entry("/on/{date}", List.of("/on/2026-01-02")),
          Map.entry("/@{username}/on", List.of("/@john/on")),
          Map.entry("/@{username}/on/{date}", List.of("/@susan/on/2026-01-02")),
          Map.entry("/@{username}/familiar", List.of("/@susan/familiar", "/@john/familiar")),
          Map.entry("/people/requests", List.of("/people/requests")),
          Map.entry("/people/requests/sent", List.of("/people/requests/sent")),
          Map.entry("/people/ledger", List.of("/people/ledger", "/people/ledger?q=zebra")),
          Map.entry("/people/ledger/followers", List.of("/people/ledger/followers")),
          Map.entry("/people/ledger/all", List.of("/people/ledger/all?deed=unfollow")),
          Map.entry("/lists", List.of("/lists")),
          Map.entry("/lists/{id:[0-9]+}", List.of("/lists/{list}")),
          Map.entry("/@{username}/lists", List.of("/@susan/lists")),
          Map.entry("/lists/{id:[0-9]+}/people", List.of("/lists/{list}/people")),
          Map.entry("/@{username}/note", List.of("/@susan/note?back=/people/ledger")),
          Map.entry("/settings/transfer", List.of("/settings/transfer")),
          Map.entry("/settings/network", List.of("/settings/network")),
          Map.entry("/settings/lock", List.of("/settings/lock")),
          Map.entry("/settings/filters", List.of("/settings/filters")),
          Map.entry(
              "/settings/filters/new",
              List.of("/settings/filters/new", "/settings/filters/new?like={post}")),
          Map.entry("/settings/filters/{id:[0-9]+}", List.of("/settings/filters/{filter}")),
          Map.entry("/settings/blocks", List.of("/settings/blocks")),
          Map.entry("/settings/mutes", List.of("/settings/mutes")),
          Map.entry("/settings/hidden-boosts", List.of("/settings/hidden-boosts")));

  private static final Map<String, List<String>> EMPTY =
      Map.ofEntries(
          Map.entry("/", List.of("/")),
          Map.entry("/explore", List.of("/explore")),
          Map.entry("/explore/trending", List.of("/explore/trending")),
          Map.entry("/tags", List.of("/tags")),
          Map.entry("/tags/{name}", List.of("/tags/geese")),
          Map.entry("/people", List.of("/people", "/people?q=zebra")),
          Map.entry("/search", List.of("/search?q=zebra")),
          Map.entry("/@{username}", List.of("/@mary", "/@david")),
          Map.entry("/@{username}/followers", List.of("/@mary/followers")),
          Map.entry("/@{username}/following", List.of("/@mary/following")),
          Map.entry("/notifications", List.of("/notifications")),
          Map.entry("/bookmarks", List.of("/bookmarks")),
          Map.entry("/favourites", List.of("/favourites")),
          Map.entry("/messages", List.of("/messages")),
          Map.entry("/people/ledger", List.of("/people/ledger", "/people/ledger/followers")),
          Map.entry("/settings/filters", List.of("/settings/filters")),
          Map.entry("/lists", List.of("/lists")),
          Map.entry("/people/requests", List.of("/people/requests", "/people/requests/sent")));

  private PageAddresses() {}

  /** The routes of pages that have no sample here. */
  static Set<String> unlisted(RequestMappingHandlerMapping routes) {
    Set<String> unlisted = new TreeSet<>(pages(routes));
    unlisted.removeAll(FULL.keySet());
    return unlisted;
  }

  /** The samples here whose route is no more. */
  static Set<String> forgotten(RequestMappingHandlerMapping routes) {
    Set<String> forgotten = new TreeSet<>(FULL.keySet());
    forgotten.addAll(EMPTY.keySet());
    forgotten.removeAll(pages(routes));
    return forgotten;
  }

  private static Set<String> pages(RequestMappingHandlerMapping routes) {
    return routes.getHandlerMethods().keySet().stream()
        .filter(route -> readable(route.getMethodsCondition().getMethods()))
        .flatMap(route -> route.getPatternValues().stream())
        .filter(pattern -> !ELSEWHERE.contains(pattern))
        .collect(Collectors.toSet());
  }

  private static boolean readable(Set<RequestMethod> methods) {
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  /** Pages with something on them. */
  static List<String> full(Scenery scenery) {
    return FULL.values().stream()
        .flatMap(List::stream)
        .map(address -> address.replace("{post}", Long.toString(scenery.post())))
        .map(address -> address.replace("{filter}", Long.toString(scenery.filter())))
        .map(address -> address.replace("{conversation}", Long.toString(scenery.conversation())))
        .map(address -> address.replace("{list}", Long.toString(scenery.list())))
        .sorted()
        .toList();
  }

  /** Pages with nothing on them, where mary and david have just signed up. */
  static List<String> empty() {
    return EMPTY.values().stream().flatMap(List::stream).sorted().toList();
  }
}
