package social.skein.graph;

import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.text.PlainText;

/** What people note of others, for themselves alone. */
@Service
public class Notes {
  /** The most characters a note has. */
  public static final int LIMIT = 500;

  private final NoteTable notes;
  private final Transactions transactions;

  Notes(NoteTable notes, Transactions transactions) {
    this.notes = notes;
    this.transactions = transactions;
  }

  /** Keeps a note instead of the one there was; a blank one is none. Nobody notes themselves. */
  public NoteOutcome write(long authorId, long aboutId, String typed) {
    String text = PlainText.of(typed);
    if (text.codePointCount(0, text.length()) > LIMIT) {
      return NoteOutcome.TOO_LONG;
    }
    if (PlainText.isBlank(text)) {
      transactions.run(() -> notes.delete(authorId, aboutId));
      return NoteOutcome.GONE;
    }
    transactions.run(() -> notes.put(authorId, aboutId, text));
    return NoteOutcome.KEPT;
  }
}
