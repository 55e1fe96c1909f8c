package social.skein.bench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first page of somebody's home: when it was asked for and had come, in nanoseconds, and whom
 * they followed just then, which nobody else changes.
 */
record Seen(String reader, Set<String> following, long asked, long come, List<Shown> posts) {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "<article class=\"post\" id=\"post-(\\d+)\".*?href=\"/@(\\w+)\".*?<div"
              + " class=\"text[^>]*>(.*?)</div>",
          Pattern.DOTALL);

  record Shown(long id, String author, String text) {}

  static List<Shown> read(String page) {
    List<Shown> posts = new ArrayList<>();
    Matcher article = ARTICLE.matcher(page);
    while (article.find()) {
      posts.add(new Shown(Long.parseLong(article.group(1)), article.group(2), article.group(3)));
    }
    return List.copyOf(posts);
  }
}
