package social.skein.graph;

import java.time.Duration;

/**
 * Where somebody stands on the way to following somebody else, and how they get from there to
 * anywhere else: the whole life of a follow. {@link Edges} keeps the rows true to it.
 */
enum FollowState {
  NONE {
    @Override
    FollowState after(Event event) {
      return switch (event) {
        case FOLLOW -> FOLLOWING;
        case ASK -> REQUESTED;
        case RESTORE -> FOLLOWING;
        case END, APPROVE, REJECT, DISMISS, REMOVE, BLOCK -> NONE;
      };
    }
  },
  /** Waits for an answer; only whoever is locked lets anybody wait. */
  REQUESTED {
    @Override
    FollowState after(Event event) {
      return switch (event) {
        case FOLLOW, APPROVE -> FOLLOWING;
        // a request is answered, not removed
        case ASK, REMOVE, RESTORE -> REQUESTED;
        case REJECT -> REJECTED;
        case END, DISMISS, BLOCK -> NONE;
      };
    }
  },
  FOLLOWING {
    @Override
    FollowState after(Event event) {
      return switch (event) {
        // whoever locks their account keeps the followers they have
        case FOLLOW, ASK, APPROVE, REJECT, DISMISS, RESTORE -> FOLLOWING;
        case END, REMOVE -> NONE;
        case BLOCK -> SEVERED;
      };
    }
  },
  /**
   * Was turned down, and may ask again when {@link #WAIT} is over. Nothing that the one who was
   * turned down does by themselves, a block either, makes that sooner.
   */
  REJECTED {
    @Override
    FollowState after(Event event) {
      return switch (event) {
        case FOLLOW -> FOLLOWING;
        case ASK -> REQUESTED;
        case END, APPROVE, REJECT, DISMISS, REMOVE, RESTORE, BLOCK -> REJECTED;
      };
    }
  },
  /** Followed until a block came, which stands; once it does not, both say what comes back. */
  SEVERED {
    @Override
    FollowState after(Event event) {
      return switch (event) {
        case FOLLOW -> FOLLOWING;
        case ASK -> REQUESTED;
        case END, DISMISS -> NONE;
        case APPROVE, REJECT, REMOVE, RESTORE, BLOCK -> SEVERED;
      };
    }
  };

  /** How long after they were turned down somebody may ask again. */
  static final Duration WAIT = Duration.ofDays(7);

  abstract FollowState after(Event event);

  /** What can happen to it. */
  enum Event {
    /** Follows, or follows again after a block, where nobody has to be asked. */
    FOLLOW,
    /** Would follow, or follow again after a block, somebody who wants to be asked. */
    ASK,
    /** Follows no more, or asks no more. */
    END,
    APPROVE,
    REJECT,
    /** The other one lets go of it without a judgement. */
    DISMISS,
    /** Whoever is followed wants the other to follow them no more. */
    REMOVE,
    /** A follow that ended a short time ago goes on as if it had not. */
    RESTORE,
    /** One of the two blocks the other. */
    BLOCK
  }
}
