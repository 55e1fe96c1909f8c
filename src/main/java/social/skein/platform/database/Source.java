package social.skein.platform.database;

import java.util.function.Consumer;

/** Hands out things one after another, more than memory may hold. */
@FunctionalInterface
public interface Source<T> {
  void forEach(Consumer<T> next);
}
