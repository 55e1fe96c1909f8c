package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.transfer.UploadOutcome.Why;

/** The bytes of files, as spreadsheets and people make them. */
@Tag("no-database")
class ImportFileTest {
  @Test
  void semicolonsAndTabsStandBetweenCellsToo() {
    for (String sign : List.of(",", ";", "\t")) {
      assertThat(
              read(
                  Kind.FOLLOWS,
                  "Account address;Show boosts;Private note\nsusan;false;\"a; b, c\"\n"
                      .replace(";", sign)))
          .containsExactly("2 susan false null a%s b, c".formatted(sign.equals("\t") ? " " : sign));
      assertThat(read(Kind.LISTS, "\"Birds, small\";susan\nTrees;mary\n".replace(";", sign)))
          .containsExactly("1 susan null null null", "2 mary null null null");
    }
    assertThat(read(Kind.LISTS, "Birds, small;susan\n")).containsExactly("1 susan null null null");
    assertThat(read(Kind.BLOCKS, "susan@skein.example\nmary\n"))
        .containsExactly("1 susan@skein.example null null null", "2 mary null null null");
  }

  @Test
  void whatExcelSaysStandsBetweenCellsIsBelieved() {
    for (String sign : List.of(",", ";", "\t")) {
      for (String said : List.of("sep=%s\r\n", "\ufeffSEP=%s\n", "\"sep=%s\"\n")) {
        String file = said.formatted(sign) + "Account address;Private note\n\"\"\nsusan;a b\n";
        assertThat(
                read(
                    Kind.FOLLOWS,
                    file.replace(";Private", sign + "Private").replace("n;a", "n" + sign + "a")))
            .containsExactly("4 susan null null a b");
      }
    }
    assertThat(read(Kind.LISTS, "sep=;\na, b, c;susan\n"))
        .containsExactly("2 susan null null null");
    assertThat(read(Kind.BLOCKS, "sep=;\nsusan\n")).containsExactly("2 susan null null null");
    assertThat(read(Kind.BLOCKS, "sep=;\n")).containsExactly("EMPTY");
  }

  private static List<String> read(Kind kind, String file) {
    return read(kind, file.getBytes(StandardCharsets.UTF_8));
  }

  /** Of each line its number, whom it names, boosts, what is wrong, and the note. */
  private static List<String> read(Kind kind, byte[] file) {
    return switch (ImportFile.read(file, kind, Importer.HERE)) {
      case FileOutcome.Refused(Why why) -> List.of(why.toString());
      case FileOutcome.Read(List<Entry> entries) ->
          entries.stream()
              .map(it ->
                  "%d %s %s %s %s"
                      .formatted(
                          it.number(),
                          it.wish().address(),
                          it.wish().boosts(),
                          it.problem(),
                          it.wish().note()))
              .toList();
    };
  }

  @Test
  void aLineInLatin1IsToldByItsNumberAndKnownAgain() {
    byte[] latin =
        "\ufeffAccount address,Private note\r\nsusan,x\rm\u00e4ry,x\r\ndavid,\"a\nna\u00efve\nb\"\njohn,\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(read(Kind.FOLLOWS, latin))
        .containsExactly(
            "2 susan null null x",
            "3 m\u00e4ry null ADDRESS null",
            "4 david null null a\nna\u00efve\nb",
            "7 john null null null");
    byte[] same =
        new String(latin, 3, latin.length - 3, StandardCharsets.UTF_8)
            .getBytes(Charset.forName("windows-1252"));
    assertThat(read(Kind.FOLLOWS, same))
        .containsExactly(
            "2 susan null null x",
            "3 m\u00e4ry,x null ENCODING null",
            "5 na\u00efve null ENCODING null",
            "7 john null null null");
  }

  @Test
  void utf16IsNamedAsWhatItIs() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(read(Kind.FOLLOWS, "susan\nmary\n".getBytes(charset))).containsExactly("UTF_16");
    }
    assertThat(read(Kind.FOLLOWS, "PK\u0003\u0004\0\0\0x")).containsExactly("NOT_TEXT");
  }
}
