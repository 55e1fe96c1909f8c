package social.skein.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an undo has to know of what a line did; null for what it did not touch.
 *
 * @param madeAt the date of the follow, request, block or mute that it made
 * @param oldAt the date of what it ended
 * @param oldUntil until when the mute was to hold that it ended or changed
 * @param oldSilent whether that mute took in notifications, or whether that list was exclusive
 * @param boostsHidden whether it hid boosts, or showed them
 * @param watched whether it asked to be told of posts, or to be told no more
 * @param oldNote the note that it replaced, empty when there was none
 * @param listId the list that it put somebody on, or took them off
 * @param madeList whether it made that list
 */
record Traces(
    @Nullable Instant madeAt,
    @Nullable Instant oldAt,
    @Nullable Instant oldUntil,
    @Nullable Boolean oldSilent,
    @Nullable Boolean boostsHidden,
    @Nullable Boolean watched,
    @Nullable String oldNote,
    @Nullable Long listId,
    @Nullable Boolean madeList) {
  static final Traces NONE = new Traces(null, null, null, null, null, null, null, null, null);

  Traces made(@Nullable Instant at) {
    return new Traces(
        at, oldAt, oldUntil, oldSilent, boostsHidden, watched, oldNote, listId, madeList);
  }

  /** What a follow, a block or a mute that has been ended leaves. */
  static Traces ended(Instant since) {
    return new Traces(null, since, null, null, null, null, null, null, null);
  }

  /** Of a list that became exclusive, or is so no more. */
  static Traces changed(long listId, boolean exclusive) {
    return new Traces(null, null, null, exclusive, null, null, null, listId, false);
  }

  static Traces listed(long listId, boolean made) {
    return new Traces(null, null, null, null, null, null, null, listId, made);
  }
}
