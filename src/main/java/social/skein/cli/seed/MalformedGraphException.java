package social.skein.cli.seed;

import java.nio.file.Path;

/** A follow graph file that breaks its format, at a line and for a reason that can be shown. */
public final class MalformedGraphException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedGraphException(Path file, int line, String reason) {
    super(file + ", line " + line + ": " + reason);
    this.line = line;
  }

  /** The line at fault, from 1; for a file that breaks off, the line that could not be read. */
  public int line() {
    return line;
  }
}
