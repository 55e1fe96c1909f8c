package social.skein.graph;

import java.util.List;
import social.skein.account.Account;

/** What became of people who were to be put on a list, or taken off it. */
public sealed interface ListingOutcome {
  /** That person is on the list, or off it, as was asked: now, or before. */
  record Done(PeopleList list, Account person) implements ListingOutcome {}

  /** Those of several people for whom it changed something: ids. */
  record Changed(PeopleList list, List<Long> people) implements ListingOutcome {}

  record Refused(Why why) implements ListingOutcome {}

  enum Why {
    /** There is no such list of theirs, or not any more. */
    NO_LIST,
    /** Nobody has that name, or who has it does not exist to whoever asks. */
    UNKNOWN,
    SELF,
    /** Whoever asks blocks them. */
    BLOCKED,
    /** The list would have more than {@link Lists#MOST_PEOPLE}. */
    FULL
  }
}
