package social.skein.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import social.skein.search.SearchIndex;

@Command(
    name = "reindex",
    description =
        "Makes the search index anew, also while the server runs: in short transactions, between"
            + " which others write. What is found stays found meanwhile. Cut off, it is gone on"
            + " with by --continue, or by the server when it starts.")
final class ReindexCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--continue", description = "Only what was left when it was cut off.")
  private boolean onlyTheRest;

  ReindexCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var context = launcher.withoutWeb(SettingArguments.of(command.commandLine()))) {
      SearchIndex index = context.getBean(SearchIndex.class);
      if (!onlyTheRest) {
        index.begin();
      }
      boolean terminal = System.console() != null && System.console().isTerminal();
      Progress progress = new Progress(command.commandLine().getErr(), terminal);
      progress.begin("indexed", index.left());
      index.catchUp(progress::step);
      PrintWriter out = command.commandLine().getOut();
      out.println("The search index is complete.");
      out.flush();
      return 0;
    }
  }
}
