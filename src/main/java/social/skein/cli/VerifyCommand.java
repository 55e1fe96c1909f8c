package social.skein.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;

@Command(
    name = "verify",
    description =
        "Checks everything that must always be true of the database; it only reads, also while the"
            + " server runs. Exits with 0 when all holds and with 1 when something is broken."
            + " The verb 'verify timelines [--sample N | --all]' compares homes by the timeline"
            + " index with homes by SQL.")
final class VerifyCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  VerifyCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    try (var context = launcher.reading(SettingArguments.of(command.commandLine()))) {
      Verify verify = context.getBean(Verify.class);
      List<Invariant> broken =
          verify.invariants().stream()
              .filter(invariant -> !holds(out, invariant, verify.check(invariant)))
              .toList();
      out.println();
      out.println(
          broken.isEmpty()
              ? "All of it holds."
              : broken.size() + " of " + verify.invariants().size() + " do not hold.");
      out.flush();
      return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static boolean holds(PrintWriter out, Invariant invariant, Finding finding) {
    out.printf(
        Locale.ROOT,
        "%-6s %s (%,d %s)%n",
        finding.holds() ? "ok" : "BROKEN",
        invariant.claim(),
        finding.looked(),
        invariant.rows());
    if (!finding.holds()) {
      out.printf(Locale.ROOT, "       %,d broken:%n", finding.broken());
      finding.examples().forEach(example -> out.println("       - " + example));
      if (finding.broken() > finding.examples().size()) {
        out.println("       - ...");
      }
    }
    out.flush();
    return finding.holds();
  }
}
