package social.skein.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notification is about. */
public enum Kind {
  /** Somebody follows the person told. */
  FOLLOW(true),
  /** Somebody asks to follow the person told, who is locked. */
  REQUEST(true),
  /** Somebody said yes to the request of the person told. */
  APPROVAL(true),
  /** Somebody answered a post of the person told. */
  REPLY(false),
  /** Somebody mentioned the person told in a post. */
  MENTION(false),
  /** Somebody boosted a post of the person told. */
  BOOST(true),
  /** Somebody favourited a post of the person told. */
  FAVOURITE(true),
  /** What the person told boosted says something else now. */
  EDIT(false),
  /** Somebody whose posts the person told asked for wrote one. */
  POST(false);

  private final boolean grouped;

  Kind(boolean grouped) {
    this.grouped = grouped;
  }

  /**
   * Whether those of a day are told in one sentence: they can be many, and are not read one by one.
   */
  boolean grouped() {
    return grouped;
  }

  /** Whether it tells of a post that was written, which nobody needs to hear of twice. */
  boolean ofWriting() {
    return switch (this) {
      case REPLY, MENTION, POST -> true;
      case FOLLOW, REQUEST, APPROVAL, BOOST, FAVOURITE, EDIT -> false;
    };
  }

  /** As the database and addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code. */
  public static Optional<Kind> read(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
