package social.skein.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import social.skein.Skein;

/** What a verb of the command line answered. */
record Verb(int exit, String out, String err) {
  private static final String LOGGING = "org.springframework.boot.logging.LoggingSystem";

  /** Runs a verb in this process, on the database of these settings. */
  static Verb run(Map<String, String> settings, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    // Another application here must not take the log from the server under test.
    System.setProperty(LOGGING, "none");
    try {
      int exit =
          CommandLineInterface.execute(
              Skein.class,
              new PrintWriter(out),
              new PrintWriter(err),
              Stream.concat(
                      Arrays.stream(arguments),
                      settings.entrySet().stream()
                          .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                  .toArray(String[]::new));
      return new Verb(exit, out.toString(), err.toString());
    } finally {
      System.clearProperty(LOGGING);
    }
  }
}
