package social.skein.account;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What people say of themselves, and the time zone they read times in. */
public record Profile(String displayName, String aboutMe, @Nullable ZoneId zone) {
  /** The longest display name, in code points. */
  public static final int DISPLAY_NAME_LIMIT = 50;

  /** The longest about-me, in code points. */
  public static final int ABOUT_ME_LIMIT = 500;

  /** Whether both are within their limits. */
  boolean fits() {
    return displayName.codePointCount(0, displayName.length()) <= DISPLAY_NAME_LIMIT
        && aboutMe.codePointCount(0, aboutMe.length()) <= ABOUT_ME_LIMIT;
  }
}
