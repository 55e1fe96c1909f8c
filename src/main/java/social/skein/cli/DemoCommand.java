package social.skein.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description =
        "Fills an empty database with john, susan, mary and david, their follows and posts.")
final class DemoCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  DemoCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    try (var context = launcher.withoutWeb(SettingArguments.of(command.commandLine()))) {
      if (!context.getBean(Demo.class).fill()) {
        throw new Refused(Demo.NOT_EMPTY);
      }
      PrintWriter out = command.commandLine().getOut();
      out.println(
          "john, susan, mary and david are there; their password is " + Demo.PASSWORD + ".");
      return 0;
    }
  }
}
