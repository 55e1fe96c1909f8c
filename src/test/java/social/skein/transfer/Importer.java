package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import social.skein.platform.paging.Keyset;
import social.skein.transfer.Exports.Content;
import social.skein.transfer.UploadOutcome.Why;

/** Somebody with files. */
record Importer(long accountId, Imports imports, Exports exports, Steps steps) {
  static final String HERE = "skein.example";

  long upload(Kind kind, String file) {
    return stored(outcome(kind, false, file.getBytes(StandardCharsets.UTF_8)));
  }

  long replace(Kind kind, String file) {
    return stored(outcome(kind, true, file.getBytes(StandardCharsets.UTF_8)));
  }

  private static long stored(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Stored(long id, _) -> id;
      case UploadOutcome.Refused(Why why) -> throw new AssertionError(why);
    };
  }

  UploadOutcome outcome(Kind kind, boolean overwrite, byte[] file) {
    try {
      return imports.upload(
          accountId, kind, overwrite, "file.csv", HERE, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What came of each line, or would. */
  List<String> told(long id) {
    return imports.lines(find(id), null, Keyset.first(100)).items().stream()
        .map(line ->
            (line.number() == null ? line.address() : line.number())
                + " "
                + line.fate()
                + (line.ofLine() == null ? "" : " of " + line.ofLine()))
        .toList();
  }

  Import find(long id) {
    return imports.find(accountId, id).orElseThrow();
  }

  void run(long id) {
    assertThat(imports.start(accountId, id)).isTrue();
    finish(id);
  }

  void undo(long id) {
    assertThat(imports.undo(accountId, id)).isTrue();
    finish(id);
  }

  private void finish(long id) {
    while (steps.next(id)) {
      // until there is no other
    }
  }

  String export(Content content) {
    var out = new ByteArrayOutputStream();
    try {
      exports.write(accountId, content, HERE, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
