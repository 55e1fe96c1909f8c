package social.skein.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "skein",
    description = "Runs Skein, a microblog server.",
    synopsisSubcommandLabel = "[VERB]",
    footer = {
      "",
      "Settings are environment variables (SERVER_PORT, SKEIN_DATA_DIR, SKEIN_DATABASE_URL, ...)",
      "or options after the verb (--server.port=8081); docs/operations.md lists them."
    })
final class RunCommand implements Callable<Integer> {
  /** The server runs on after the command line has done its part. */
  static final int RUNNING = -1;

  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--demo", description = "First fill an empty database as the verb demo does.")
  private boolean demo;

  /** What stood before the verb, where there is one. */
  @ParentCommand private @Nullable RunCommand before;

  RunCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    List<String> settings = SettingArguments.of(command.commandLine());
    boolean filled = demo || (before != null && before.demo);
    var context = filled ? launcher.serveEmpty(settings) : launcher.serve(settings);
    // not before the port is taken: who has to choose another one begins again with an empty one
    if (filled && !context.getBean(Demo.class).fill()) {
      context.close();
      throw new Refused(Demo.NOT_EMPTY);
    }
    String port = context.getEnvironment().getProperty("local.server.port");
    System.out.println("Skein is running. Open http://localhost:" + port);
    return RUNNING;
  }
}
