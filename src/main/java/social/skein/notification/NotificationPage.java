package social.skein.notification;

import social.skein.platform.paging.Slice;

/**
 * A page of what somebody was told.
 *
 * @param newest the newest of all that they were told, on this page or not; 0 for nothing
 * @param unread whether there is any that they have not read
 */
public record NotificationPage(Slice<Notification> rows, long newest, boolean unread) {}
