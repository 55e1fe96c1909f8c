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
  /** A picture, events, and the page that {@link RefusedPagesTest} opens by going wrong. */
  private static final Set<String> ELSEWHERE =
      Set.of("/avatars/{id:[0-9]{1,19}}.svg", "/live", "/error");

  private static final Map<String, List<String>> FULL =
      Map.ofEntries(
          entry("/", "/"),
          entry("/signup", "/signup"),
          entry("/login", "/login?next=/people"),
          entry(
              "/explore", "/explore", "/explore?before=9000000000000000000", "/explore?tag=geese"),
          entry("/people", "/people", "/people?q=s", "/people?q=zebra"),
          entry("/@{username}", "/@john", "/@susan", "/@" + Scenery.LONG_NAME),
          entry("/@{username}/followers", "/@john/followers"),
          entry("/@{username}/following", "/@john/following"),
          entry("/@{username}/{id:[0-9]+}", "/@john/{post}"),
          entry("/notifications", "/notifications", "/notifications?kind=follow"),
          entry("/settings/profile", "/settings/profile"),
          entry("/settings/notifications", "/settings/notifications"));

  private static final Map<String, List<String>> EMPTY =
      Map.of(
          "/", List.of("/"),
          "/explore", List.of("/explore", "/explore?tag=geese"),
          "/people", List.of("/people", "/people?q=zebra"),
          "/@{username}", List.of("/@mary", "/@david"),
          "/@{username}/followers", List.of("/@mary/followers"),
          "/@{username}/following", List.of("/@mary/following"),
          "/notifications", List.of("/notifications"));

  private PageAddresses() {}

  private static Map.Entry<String, List<String>> entry(String route, String... addresses) {
    return Map.entry(route, List.of(addresses));
  }

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
        .sorted()
        .toList();
  }

  /** Pages with nothing on them, where mary and david have just signed up. */
  static List<String> empty() {
    return EMPTY.values().stream().flatMap(List::stream).sorted().toList();
  }
}
