package social.skein.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is of. */
public enum Kind {
  FOLLOWS,
  BLOCKS,
  MUTES,
  LISTS;

  /** As the database and addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that code. */
  public static Optional<Kind> named(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
