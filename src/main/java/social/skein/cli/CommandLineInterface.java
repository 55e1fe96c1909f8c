package social.skein.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The verbs of the command line. */
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Does what the arguments say and ends the process, unless they say to run. */
  public static void run(Class<?> application, String... args) {
    int exit =
        execute(
            application,
            new PrintWriter(System.out, true),
            new PrintWriter(System.err, true),
            args);
    if (exit != RunCommand.RUNNING) {
      System.exit(exit);
    }
  }

  /** Does what the arguments say; what goes wrong is one line and an exit code above 0. */
  static int execute(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
    Launcher launcher = new Launcher(application);
    return new CommandLine(new RunCommand(launcher))
        .addSubcommand("run", new RunCommand(launcher))
        .addSubcommand("demo", new DemoCommand(launcher))
        .addSubcommand("seed", new SeedCommand(launcher))
        .addSubcommand(
            "verify",
            new CommandLine(new VerifyCommand(launcher))
                .addSubcommand("timelines", new VerifyTimelinesCommand(launcher)))
        .addSubcommand("reindex", new ReindexCommand(launcher))
        .addSubcommand("rehearse", new RehearseCommand(launcher))
        .addSubcommand("help", new CommandLine.HelpCommand())
        // what it does not know may be a setting: SettingArguments
        .setUnmatchedArgumentsAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((wrong, _) -> {
          wrong.getCommandLine().getErr().println("Skein: " + Failures.inOneLine(wrong));
          return CommandLine.ExitCode.USAGE;
        })
        .setExecutionExceptionHandler((failure, line, _) -> {
          line.getErr().println("Skein: " + Failures.inOneLine(failure));
          return CommandLine.ExitCode.SOFTWARE;
        })
        .execute(args);
  }
}
