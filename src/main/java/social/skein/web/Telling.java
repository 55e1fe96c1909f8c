package social.skein.web;

import social.skein.notification.Kind;
import social.skein.notification.Notification;

/**
 * How a notification is told: its picture, and the sentence around the name of who did it last.
 *
 * @param icon its name in {@code icons.svg}
 */
public record Telling(String icon, String before, String after) {
  /** Stands in a sentence for a name that the template makes a link. */
  private static final String NAME = "\u0000";

  /** The sentence for these who did it. */
  public static Telling of(Page page, Notification it) {
    String[] around = sentence(page, it).split(NAME, 2);
    return new Telling(icon(it.kind()), around[0], around[1]);
  }

  private static String sentence(Page page, Notification it) {
    return switch (it.kind()) {
      case FOLLOW -> page.say("notification.follow", NAME, it.others());
      case REQUEST -> page.say("notification.request", NAME, it.others());
      case APPROVAL -> page.say("notification.approval", NAME, it.others());
      case REPLY -> page.say("notification.reply", NAME);
      case MENTION -> page.say("notification.mention", NAME);
      case BOOST -> page.say("notification.boost", NAME, it.others());
      case FAVOURITE -> page.say("notification.favourite", NAME, it.others());
      case EDIT -> page.say("notification.edit", NAME);
      case POST -> page.say("notification.post", NAME);
    };
  }

  private static String icon(Kind kind) {
    return switch (kind) {
      case FOLLOW, APPROVAL -> "person";
      case REQUEST -> "locked";
      case REPLY -> "reply";
      case MENTION -> "mention";
      case BOOST -> "boost";
      case FAVOURITE -> "star";
      case EDIT -> "edit";
      case POST -> "bell";
    };
  }

  /** What all of a kind are called together. */
  public static String plural(Page page, Kind kind) {
    return switch (kind) {
      case FOLLOW -> page.say("notifications.follow");
      case REQUEST -> page.say("notifications.request");
      case APPROVAL -> page.say("notifications.approval");
      case REPLY -> page.say("notifications.reply");
      case MENTION -> page.say("notifications.mention");
      case BOOST -> page.say("notifications.boost");
      case FAVOURITE -> page.say("notifications.favourite");
      case EDIT -> page.say("notifications.edit");
      case POST -> page.say("notifications.post");
    };
  }

  /** What asks for a kind in the settings. */
  public static String wish(Page page, Kind kind) {
    return switch (kind) {
      case FOLLOW -> page.say("settings.notifications.follow");
      case REQUEST -> page.say("settings.notifications.request");
      case APPROVAL -> page.say("settings.notifications.approval");
      case REPLY -> page.say("settings.notifications.reply");
      case MENTION -> page.say("settings.notifications.mention");
      case BOOST -> page.say("settings.notifications.boost");
      case FAVOURITE -> page.say("settings.notifications.favourite");
      case EDIT -> page.say("settings.notifications.edit");
      case POST -> page.say("settings.notifications.post");
    };
  }
}
