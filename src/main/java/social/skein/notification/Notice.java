package social.skein.notification;

/** A notification to be written: which, in which group, for whom, and what it tells. */
record Notice(long id, long groupId, long accountId, News news) {
  boolean opensGroup() {
    return id == groupId;
  }
}
