package social.skein.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Settings given as arguments, {@code --server.port=8081}; anything else unknown is refused. */
@Command
final class SettingArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  List<String> all() {
    CommandLine line = command.commandLine();
    // read here, as picocli fills an @Unmatched field of a command, but not of a mixin
    List<String> given = line.getUnmatchedArguments();
    for (String argument : given) {
      if (!argument.matches("--[a-z0-9-]+(\\.[a-z0-9-]+)+=.*")) {
        throw new ParameterException(
            line, "Unknown: " + argument + " (java -jar skein.jar help lists the verbs)");
      }
    }
    return List.copyOf(given);
  }
}
