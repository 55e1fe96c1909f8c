package social.skein.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the beans of one package out of the application: pages need a web server. */
final class PackageLeftOut extends TypeExcludeFilter {
  private final String classes;

  PackageLeftOut(String name) {
    classes = name + ".";
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory factory) {
    return type.getClassMetadata().getClassName().startsWith(classes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackageLeftOut filter && filter.classes.equals(classes);
  }

  @Override
  public int hashCode() {
    return classes.hashCode();
  }
}
