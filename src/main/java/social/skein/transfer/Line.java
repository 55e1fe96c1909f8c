package social.skein.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import.
 *
 * @param place among all of the import, from 1
 * @param number of the line in the file, or null for somebody who is not in it
 * @param personId whom it names, when somebody has that name
 */
record Line(
    int place,
    @Nullable Integer number,
    Wish wish,
    @Nullable Long personId,
    Fate fate,
    @Nullable Integer ofLine,
    Traces traces) {

  /** The same fate, as of a line without the date that its file has. */
  Fate still(Fate forecast) {
    return fate == Fate.UNDATED && forecast == Fate.DO ? Fate.UNDATED : forecast;
  }

  Line came(Fate to, Traces left, @Nullable Long whom) {
    return new Line(place, number, wish, whom == null ? personId : whom, to, ofLine, left);
  }
}
