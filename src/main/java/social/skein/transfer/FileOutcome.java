package social.skein.transfer;

import java.util.List;

/** What reading a file came to. */
sealed interface FileOutcome {
  record Read(List<Entry> entries) implements FileOutcome {}

  record Refused(UploadOutcome.Why why) implements FileOutcome {}
}
