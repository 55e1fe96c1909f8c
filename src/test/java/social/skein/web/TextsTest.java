package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class TextsTest {
  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+)+)\"");

  /** {@link Times} says most times in two forms. */
  private static final Pattern OF_A_TIME = Pattern.compile("form \\+ \"(\\.[a-z]+)\"");

  private static final Pattern SAID =
      Pattern.compile("(?:say|text)\\(\\s*\"([a-z0-9.]+)\"\\s*[,)]");

  @Test
  void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
    String sources = sources();
    var used = new TreeSet<>(keys(QUOTED, sources));
    used.addAll(keys(SAID, sources));
    for (String suffix : keys(OF_A_TIME, sources)) {
      used.addAll(List.of("ago" + suffix, "time" + suffix));
    }
    ErrorPages.WORDED.forEach(status -> {
      used.add("error." + status + ".title");
      used.add("error." + status + ".words");
    });
    var there = new TreeSet<>(catalogue().stringPropertyNames());
    assertThat(there).as("texts that nothing says").isSubsetOf(used);
    assertThat(keys(SAID, sources)).as("texts that are not there").isSubsetOf(there);
  }

  private static TreeSet<String> keys(Pattern pattern, String sources) {
    return pattern
        .matcher(sources)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    var all = new StringBuilder();
    for (Path root :
        new Path[] {Path.of("src/main/jte"), Path.of("src/main/java/social/skein/web")}) {
      try (var files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static Properties catalogue() throws IOException {
    var texts = new Properties();
    try (var in = TextsTest.class.getResourceAsStream("/i18n/messages.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void everyTextCanBeFormatted() throws IOException {
    var texts = new Texts();
    for (String key : catalogue().stringPropertyNames()) {
      assertThat(texts.say(key, 1, 2, 3)).as(key).isNotBlank().doesNotContain("{", "}");
    }
  }
}
