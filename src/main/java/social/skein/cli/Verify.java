package social.skein.cli;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** Checks what each capability says must always be true of its tables. */
@Component
class Verify {
  private final List<Invariant> invariants;
  private final Transactions transactions;

  Verify(List<Invariants> owners, Transactions transactions) {
    invariants = owners.stream().flatMap(owner -> owner.all().stream()).toList();
    this.transactions = transactions;
  }

  /** All of them, in the order of their owners. */
  List<Invariant> invariants() {
    return invariants;
  }

  /** Checks one; a database too damaged to be read breaks it. */
  Finding check(Invariant invariant) {
    try {
      return transactions.read(invariant.check());
    } catch (DataAccessException | org.jooq.exception.DataAccessException unreadable) {
      return new Finding(0, 1, List.of("cannot be read: " + Failures.inOneLine(unreadable)));
    }
  }
}
