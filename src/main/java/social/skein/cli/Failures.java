package social.skein.cli;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.ParameterException;
import social.skein.platform.StartRefused;

/** Says in one line why the program cannot go on. */
final class Failures {
  private Failures() {}

  static String inOneLine(Throwable failure) {
    Throwable last = failure;
    BindException setting = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refused refused -> {
          return String.valueOf(refused.getMessage());
        }
        case StartRefused refused -> {
          return String.valueOf(refused.getMessage());
        }
        case ParameterException wrong -> {
          return oneLine(String.valueOf(wrong.getMessage()));
        }
        case PortInUseException taken -> {
          return "Port "
              + taken.getPort()
              + " is already in use: stop the other program, or set SERVER_PORT to another port.";
        }
        case BindException wrong -> {
          // what refused the value, if something did, says it better
          setting = setting == null ? wrong : setting;
        }
        default -> last = cause;
      }
    }
    return setting == null ? other(last) : impossible(setting);
  }

  private static String impossible(BindException wrong) {
    ConfigurationProperty set = wrong.getProperty();
    return "The setting "
        + wrong.getName()
        + " cannot be "
        + (set == null ? "what it is set to" : "“" + set.getValue() + "”")
        + "; docs/operations.md lists what it may be.";
  }

  private static String other(Throwable last) {
    return oneLine(last.getClass().getSimpleName() + ": " + last.getMessage());
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s*\\R\\s*", " ");
  }
}
