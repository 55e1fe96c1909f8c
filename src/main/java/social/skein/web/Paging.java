package social.skein.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import social.skein.platform.paging.Keyset;

/** Reads {@code before=} and {@code after=}: what is no cursor of ours is answered with 400. */
final class Paging {
  static final int SIZE = 20;

  private Paging() {}

  static Keyset<Long> byId(@Nullable String before, @Nullable String after) {
    return by(Paging::id, before, after);
  }

  static <K> Keyset<K> by(
      Function<String, Optional<K>> read, @Nullable String before, @Nullable String after) {
    if (before != null && after != null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "before and after together");
    }
    return new Keyset<>(key(read, before), key(read, after), SIZE);
  }

  private static <K> @Nullable K key(Function<String, Optional<K>> read, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    return read.apply(cursor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such page"));
  }

  /** An id as addresses have it: digits only, within 63 bits. */
  static Optional<Long> id(String digits) {
    if (!digits.matches("[0-9]{1,19}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
