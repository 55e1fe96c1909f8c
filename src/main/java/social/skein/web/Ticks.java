package social.skein.web;

import java.util.Set;

/**
 * What is ticked on a page of the ledger, and the list chosen there.
 *
 * @param list its id as it was sent; empty when none is chosen
 * @param all whether everybody is meant who matches, on other pages too
 */
public record Ticks(Set<Long> who, String list, boolean all) {
  static final Ticks NONE = new Ticks(Set.of(), "", false);
}
