package social.skein.transfer;

import java.time.Instant;
import org.springframework.stereotype.Component;
import social.skein.platform.secret.ServerSecret;

/**
 * Proves by a signature of this server that somebody has followed somebody since a date: a date
 * alone, which the followed one sees and which orders lists, could be made up.
 */
@Component
class DateProofs {
  private static final String PURPOSE = "since when a follow was";

  private final ServerSecret secret;

  DateProofs(ServerSecret secret) {
    this.secret = secret;
  }

  String of(long followerId, long followedId, Instant since) {
    return secret.sign(PURPOSE, words(followerId, followedId, since));
  }

  boolean prove(long followerId, long followedId, Instant since, String proof) {
    return !proof.isEmpty() && secret.signed(PURPOSE, words(followerId, followedId, since), proof);
  }

  private static String words(long followerId, long followedId, Instant since) {
    return followerId + " " + followedId + " " + since.toEpochMilli();
  }
}
