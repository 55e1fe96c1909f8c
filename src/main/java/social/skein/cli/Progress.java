package social.skein.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a long task is: a bar that fills on a terminal, elsewhere a line for every quarter. */
final class Progress {
  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final boolean terminal;
  private String what = "";
  private long of;
  private long done;
  private int shown;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Begins with so many things, named in the plural; nothing is shown when there are none. */
  void begin(String things, long number) {
    what = things;
    of = number;
    done = 0;
    shown = -1;
    if (number > 0) {
      show();
    }
  }

  /** One more is done. */
  void step() {
    step(1);
  }

  /** So many more are done; never more than there are. */
  void step(long more) {
    done = Math.min(of, done + more);
    if (of > 0) {
      show();
    }
  }

  private void show() {
    int percent = (int) (100 * done / of);
    int steps = terminal ? percent : percent / 25;
    if (steps == shown) {
      return;
    }
    shown = steps;
    if (terminal) {
      int filled = WIDTH * percent / 100;
      String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
      out.printf(
          Locale.ROOT,
          "\r%-8s [%s] %3d %% of %,d%s",
          what,
          bar,
          percent,
          of,
          done == of ? "\n" : "");
    } else {
      out.printf(Locale.ROOT, "%s: %,d of %,d%n", what, done, of);
    }
    out.flush();
  }
}
