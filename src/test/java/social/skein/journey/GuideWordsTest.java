package social.skein.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide shows its pictures, and calls things what the pages call them. */
@Tag("no-database")
class GuideWordsTest {
  private static final long MOST_BYTES = 1_500_000;
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(guide/([a-z-]+)\\.png\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
  private static final Pattern GAP = Pattern.compile("\\{[0-9][^}]*}");

  @Test
  void itShowsEveryPictureThatTheScenesMakeAndNoOther() throws IOException {
    var scenes = Arrays.stream(GuideScene.values()).map(GuideScene::named).toList();
    assertThat(found(PICTURE)).containsExactlyInAnyOrderElementsOf(scenes);
    long bytes = 0;
    var files = new TreeSet<String>();
    try (var folder = Files.list(GuideScene.FOLDER)) {
      for (Path file : folder.toList()) {
        bytes += Files.size(file);
        files.add(file.getFileName().toString().replace(".png", ""));
      }
    }
    assertThat(files).containsExactlyInAnyOrderElementsOf(scenes);
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void everyBoldWordStandsOnAPage() throws IOException {
    List<Pattern> said = said();
    List<String> bold = found(BOLD);
    assertThat(bold).hasSizeGreaterThan(20);
    assertThat(bold).filteredOn(it -> said.stream().noneMatch(one -> says(one, it))).isEmpty();
  }

  private static List<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Path.of("docs", "guide.md")))
        .results()
        .map((MatchResult it) -> it.group(1).replaceAll("\\s+", " "))
        .distinct()
        .toList();
  }

  /** What pages say, with anything in place of what a text leaves open. */
  private static List<Pattern> said() throws IOException {
    var texts = new Properties();
    try (var in = GuideWordsTest.class.getResourceAsStream("/i18n/messages.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.stringPropertyNames().stream()
        .map(texts::getProperty)
        .filter(text -> !GAP.matcher(text).replaceAll("").isBlank())
        .map(GuideWordsTest::withGaps)
        .toList();
  }

  private static boolean says(Pattern text, String words) {
    return text.matcher(words).matches();
  }

  private static Pattern withGaps(String text) {
    return Arrays.stream(GAP.split(text, -1))
        .map(Pattern::quote)
        .collect(Collectors.collectingAndThen(Collectors.joining(".+"), Pattern::compile));
  }
}
