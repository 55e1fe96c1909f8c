package social.skein.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import social.skein.timeline.HomeCheck;
import social.skein.timeline.HomeCheck.Finding;
import social.skein.timeline.HomeIndex;

@Command(
    name = "timelines",
    description =
        "Builds the timeline index from the database and compares homes by the index with homes by"
            + " SQL; it only reads, also while the server runs. Exits with 0 when they are the same"
            + " and with 1 when one differs.")
final class VerifyTimelinesCommand implements Callable<Integer> {
  private static final int TOLD = 20;

  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  @ArgGroup private Extent extent = new Extent();

  /** How many homes to compare. */
  static final class Extent {
    @Option(
        names = "--sample",
        paramLabel = "N",
        description = "So many homes, evenly spread over all accounts; 1000 unless set.")
    private int sample = 1_000;

    @Option(names = "--all", description = "Every home there is.")
    private boolean all;
  }

  VerifyTimelinesCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    if (extent.sample < 1) {
      throw new Refused("--sample takes a number above 0.");
    }
    PrintWriter out = command.commandLine().getOut();
    try (var context = launcher.reading(SettingArguments.of(command.commandLine()))) {
      HomeIndex index = context.getBean(HomeIndex.class);
      if (!index.build()) {
        throw new Refused("The timeline index does not fit into its memory; nothing was compared.");
      }
      out.println("The timeline index: " + index.state().told() + ".");
      return compare(context.getBean(HomeCheck.class), out);
    }
  }

  private int compare(HomeCheck check, PrintWriter out) {
    long[] viewers = chosen(check.viewers());
    long posts = 0;
    long unsettled = 0;
    int different = 0;
    for (long viewer : viewers) {
      switch (check.check(viewer)) {
        case Finding.Same(int compared) -> posts += compared;
        case Finding.Unsettled _ -> unsettled++;
        case Finding.Different(String where) -> {
          if (different++ < TOLD) {
            out.println("DIFFERENT " + where);
          }
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%,d homes compared, %,d posts on them: %s%n",
        viewers.length - unsettled,
        posts,
        different == 0 ? "all the same." : different + " differ.");
    if (unsettled > 0) {
      out.printf(Locale.ROOT, "%,d homes could not be compared: too much changed.%n", unsettled);
    }
    out.flush();
    return different == 0 && unsettled == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private long[] chosen(long[] all) {
    if (extent.all || extent.sample >= all.length) {
      return all;
    }
    double step = (double) all.length / extent.sample;
    return IntStream.range(0, extent.sample).mapToLong(i -> all[(int) (i * step)]).toArray();
  }
}
