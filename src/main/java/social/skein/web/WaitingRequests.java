package social.skein.web;

import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.graph.FollowRequests;

/** How many wait for the viewer's answer, as the pages that lead to them say it. */
@Component
class WaitingRequests {
  private final FollowRequests requests;

  WaitingRequests(FollowRequests requests) {
    this.requests = requests;
  }

  /** {@code 99+} at most, and 0 for strangers; nobody waits for who is not locked. */
  String of(Page page) {
    Account viewer = page.viewer();
    return viewer == null || !viewer.locked()
        ? Unread.nothing().words()
        : new Unread(FollowRequests.MOST_COUNTED, () -> requests.count(viewer.id())).words();
  }
}
