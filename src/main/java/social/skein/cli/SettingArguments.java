package social.skein.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Settings given as arguments, {@code --server.port=8081}; anything else unknown is refused. */
final class SettingArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Unmatched private List<String> given = new ArrayList<>();

  List<String> all() {
    for (String argument : given) {
      if (!argument.matches("--[a-z0-9-]+(\\.[a-z0-9-]+)+=.*")) {
        CommandLine line = command.commandLine();
        throw new ParameterException(
            line, "Unknown: " + argument + " (java -jar skein.jar help lists the verbs)");
      }
    }
    return List.copyOf(given);
  }
}
