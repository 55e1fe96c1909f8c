package social.skein;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's source files, for rules that bytecode cannot tell. */
record Sources(Path root) {
  /** Writes of a table through jOOQ, static or qualified, and in plain SQL. */
  private static final Pattern WRITE =
      Pattern.compile(
          "\\.(?:insertInto|update|deleteFrom|delete|mergeInto|loadInto|truncate|truncateTable|newRecord)"
              + "\\(\\s*(?:Tables\\.)?([A-Z][A-Z_]*)"
              + "|(?i:insert\\s+(?:or\\s+\\w+\\s+)?into|update|delete\\s+from|truncate|copy)\\s+"
              + "([a-z_]+)\\b");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

  static Sources ofTheProgram() {
    return new Sources(Path.of("src", "main", "java"));
  }

  List<Path> files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders that hold classes. */
  List<Path> packages() {
    return files().stream().map(Path::getParent).distinct().toList();
  }

  String packageOf(Path file) {
    return root.relativize(file.getParent())
        .toString()
        .replace(file.getFileSystem().getSeparator(), ".");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables, of those with an owner, that a source writes and its package does not own. */
  static TreeSet<String> foreignWrites(
      String packageName, String source, Map<String, String> owners) {
    TreeSet<String> foreign = new TreeSet<>();
    Matcher write = WRITE.matcher(COMMENT.matcher(source).replaceAll(" "));
    while (write.find()) {
      String named = write.group(1) == null ? write.group(2) : write.group(1);
      String table = named.toLowerCase(Locale.ROOT);
      String owner = owners.get(table);
      if (owner != null && !packageName.equals(owner)) {
        foreign.add(table);
      }
    }
    return foreign;
  }
}
