package social.skein.cli.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphFileTest {

  @TempDir Path folder;

  @Test
  void followsAreReadAndOrderedByFollowerAndFollowed() throws Exception {
    FollowGraph graph = GraphFile.read(file(gzip("2 1\n0 3\n0 1\n1 0\n")));

    List<String> follows = new ArrayList<>();
    graph.forEach((follower, followed) -> follows.add(follower + " " + followed));
    assertThat(follows).containsExactly("0 1", "0 3", "1 0", "2 1");
    assertThat(graph.accounts()).isEqualTo(4);
    assertThat(graph.follows()).isEqualTo(4);
    assertThat(graph.followingCount(0)).isEqualTo(2);
    assertThat(graph.followingCount(3)).isZero();
    assertThat(graph.followerCounts()).containsExactly(1, 2, 0, 1);
    assertThat(graph.contains(0, 3)).isTrue();
    assertThat(graph.contains(3, 0)).isFalse();
  }

  @Test
  void theLastLineNeedsNoLineBreak() throws Exception {
    assertThat(GraphFile.read(file(gzip("0 1\n1 0"))).follows()).isEqualTo(2);
  }

  @Test
  void linesAcrossTheReadBufferAreReadWhole() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int account = 1; account < 40_000; account++) {
      lines.append(account).append(' ').append(account - 1).append('\n');
    }

    FollowGraph graph = GraphFile.read(file(gzip(lines.toString())));

    assertThat(graph.accounts()).isEqualTo(40_000);
    assertThat(graph.follows()).isEqualTo(39_999);
    assertThat(graph.contains(39_999, 39_998)).isTrue();
  }

  @ParameterizedTest(name = "{0} is refused at line {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "0 1|one two; 2; expected two account numbers with one space between them",
        "0 1|1|1 0; 2; expected two account numbers with one space between them",
        "0 1|1 0 2; 2; expected two account numbers with one space between them",
        "0 1||1 0; 2; expected two account numbers with one space between them",
        "0 1|1  0; 2; expected two account numbers with one space between them",
        "0 1|1; 2; expected two account numbers with one space between them",
        "0 1|1.5 0; 2; expected two account numbers with one space between them",
        "0 1|ÿ; 2; expected two account numbers with one space between them",
        "0 1|-1 0; 2; an account number is negative",
        "0 1|1 -1; 2; an account number is negative",
        "0 1|1 0|1 1; 3; account 1 follows itself",
        "0 1|1 0|0 1; 3; a repetition: 0 follows 1 already",
        "0 1|1 0|1 0|0 1; 3; a repetition: 1 follows 0 already",
        "0 1|3 1|1 0; 2; account 3 is named, but no line names account 2",
        "0 1|0 100000000; 2; an account number is above 99999999",
        "0 1|0 99999999999999999999999; 2; an account number is above 99999999",
      })
  void aMalformedLineIsNamed(String lines, int line, String reason) throws IOException {
    Path file = file(gzip(lines.replace('|', '\n') + "\n"));

    assertRefused(file, line, reason);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(file(new byte[0]), 1, "the file is empty");
    assertRefused(file(gzip("")), 1, "the file holds no follows");
  }

  @Test
  void aFileThatIsNotGzipIsRefused() throws IOException {
    assertRefused(file("0 1\n1 0\n".getBytes(UTF_8)), 1, "the file is not gzip");
    assertRefused(file(new byte[] {0x1f}), 1, "the file is not gzip");
  }

  @Test
  void aFileCutShortIsRefusedAtTheLineThatCannotBeRead() throws IOException {
    byte[] whole = gzip("0 1\n1 0\n");

    assertRefused(file(Arrays.copyOf(whole, whole.length - 8)), 3, "the file is cut short");
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    byte[] damaged = gzip("0 1\n1 0\n");
    damaged[damaged.length - 8] ^= 1;

    assertRefused(file(damaged), 3, "the gzip data is damaged");
  }

  @Test
  void aMissingFileIsAnIoProblem() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> GraphFile.read(folder.resolve("none.follows.gz")));
  }

  private static void assertRefused(Path file, int line, String reason) {
    assertThatExceptionOfType(MalformedGraphException.class)
        .isThrownBy(() -> GraphFile.read(file))
        .withMessage(file + ", line " + line + ": " + reason)
        .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("graph.follows.gz"), content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
