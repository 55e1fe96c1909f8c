package social.skein.cli;

import picocli.CommandLine;

/** The verbs of the command line. */
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Does what the arguments say and ends the process, unless they say to run. */
  public static void run(Class<?> application, String... args) {
    Launcher launcher = new Launcher(application);
    int exit =
        new CommandLine(new RunCommand(launcher))
            .addSubcommand("run", new RunCommand(launcher))
            .addSubcommand("demo", new DemoCommand(launcher))
            .addSubcommand("help", new CommandLine.HelpCommand())
            .setExecutionExceptionHandler((failure, line, _) -> {
              line.getErr().println("Skein: " + Failures.inOneLine(failure));
              return 1;
            })
            .execute(args);
    if (exit != RunCommand.RUNNING) {
      System.exit(exit);
    }
  }
}
