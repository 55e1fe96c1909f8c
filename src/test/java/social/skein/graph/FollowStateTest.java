package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.skein.graph.FollowState.Event;

@Tag("no-database")
class FollowStateTest {

  /** Every state after every event, in the order of {@link Event}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    //          FOLLOW     ASK        END       APPROVE    REJECT     DISMISS    REMOVE     RESTORE
    //   BLOCK
    "NONE,      FOLLOWING, REQUESTED, NONE,     NONE,      NONE,      NONE,      NONE,     "
        + " FOLLOWING, NONE",
    "REQUESTED, FOLLOWING, REQUESTED, NONE,     FOLLOWING, REJECTED,  NONE,      REQUESTED,"
        + " REQUESTED, NONE",
    "FOLLOWING, FOLLOWING, FOLLOWING, NONE,     FOLLOWING, FOLLOWING, FOLLOWING, NONE,     "
        + " FOLLOWING, SEVERED",
    "REJECTED,  FOLLOWING, REQUESTED, REJECTED, REJECTED,  REJECTED,  REJECTED,  REJECTED, "
        + " REJECTED,  REJECTED",
    "SEVERED,   FOLLOWING, REQUESTED, NONE,     SEVERED,   SEVERED,   NONE,      SEVERED,  "
        + " SEVERED,   SEVERED"
  })
  void everyEventLeadsFromEveryStateToOne(
      FollowState from,
      FollowState follow,
      FollowState ask,
      FollowState end,
      FollowState approve,
      FollowState reject,
      FollowState dismiss,
      FollowState remove,
      FollowState restore,
      FollowState block) {
    assertThat(Arrays.stream(Event.values()).map(from::after).toList())
        .isEqualTo(List.of(follow, ask, end, approve, reject, dismiss, remove, restore, block));
  }
}
