package social.skein.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Settings given as arguments, {@code --server.port=8081}; anything else unknown is refused. */
final class SettingArguments {
  private SettingArguments() {}

  /** Those among what a verb was given and has no option for. */
  static List<String> of(CommandLine verb) {
    List<String> given = verb.getUnmatchedArguments();
    for (String argument : given) {
      if (!argument.matches("--[a-z0-9-]+(\\.[a-z0-9-]+)+=.*")) {
        throw new ParameterException(
            verb, "Unknown: " + argument + " (java -jar skein.jar help lists the verbs)");
      }
    }
    return List.copyOf(given);
  }
}
