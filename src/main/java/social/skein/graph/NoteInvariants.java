package social.skein.graph;

import static org.jooq.impl.DSL.length;
import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of private notes. */
@Component
@Order(3)
class NoteInvariants implements Invariants {
  private final Pairs pairs;

  NoteInvariants(Pairs pairs) {
    this.pairs = pairs;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        pairs.betweenTwo("notes", ACCOUNT_NOTE.AUTHOR_ID, ACCOUNT_NOTE.ABOUT_ID),
        new Invariant("No note is empty or too long", "notes", this::lengths));
  }

  private Finding lengths() {
    var written = length(ACCOUNT_NOTE.TEXT);
    return pairs.broken(
        ACCOUNT_NOTE.AUTHOR_ID, ACCOUNT_NOTE.ABOUT_ID, written.eq(0).or(written.gt(Notes.LIMIT)));
  }
}
