package social.skein.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown whose columns are numbers but for the first. */
public final class Table {
  private final List<String> lines = new ArrayList<>();

  public Table(List<String> heads) {
    row(heads);
    lines.add("|---|" + String.join("", Collections.nCopies(heads.size() - 1, "---:|")));
  }

  public void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  public String markdown() {
    return String.join("\n", lines) + "\n";
  }
}
