package social.skein.graph;

import social.skein.graph.FollowState.Event;

/** What becomes of those who ask to follow somebody who does not want to be asked any more. */
public enum Waiting {
  /** All of them follow. */
  LET_IN,
  /** None of them does, nor is turned down: they can follow by themselves from now on. */
  LEAVE_OUT;

  Event event() {
    return switch (this) {
      case LET_IN -> Event.APPROVE;
      case LEAVE_OUT -> Event.DISMISS;
    };
  }
}
