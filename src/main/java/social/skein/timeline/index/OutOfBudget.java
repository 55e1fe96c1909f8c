package social.skein.timeline.index;

/** An index does not fit into its budget, however little of each author it keeps. */
public final class OutOfBudget extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfBudget(IndexSize size) {
    super(
        "%,d accounts with %,d follows do not fit into %,d kB"
            .formatted(size.accounts(), size.follows(), size.budget() >> 10));
  }
}
