package social.skein.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import social.skein.cli.seed.FollowGraph;
import social.skein.cli.seed.GraphFile;
import social.skein.cli.seed.GraphShape;
import social.skein.cli.seed.MalformedGraphException;
import social.skein.cli.seed.PlantedReaders;
import social.skein.cli.seed.ShapedGraph;
import social.skein.platform.id.Ids;

@Command(
    name = "seed",
    description =
        "Fills an empty database with many people, their follows and posts: of a real follow graph"
            + " (--graph) or of one made up (--accounts, --follows).",
    footer = {"", "The same options give the same data, but for the salt of the password's hash."})
final class SeedCommand implements Callable<Integer> {
  private static final long MOST_POSTS = 1_000_000_000;

  private static final String SEED = "Another number gives other data (default: ${DEFAULT-VALUE}).";
  private static final String UNTIL = "2026-02-01T00:00:00Z";
  private static final String UNTIL_IS =
      "The last post is written before this (default: ${DEFAULT-VALUE}).";

  private final Launcher launcher;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--graph", paramLabel = "FILE", description = "A .follows.gz file to read.")
  private @Nullable Path graph;

  @Option(names = "--accounts", paramLabel = "N", description = "How many people to make up.")
  private @Nullable Integer accounts;

  @Option(
      names = "--follows",
      paramLabel = "M",
      description = "How many follows to make up, besides those of the reader... accounts.")
  private @Nullable Integer follows;

  @Option(names = "--posts", paramLabel = "P", required = true, description = "How many posts.")
  private long posts;

  @Option(
      names = "--locked",
      paramLabel = "N",
      defaultValue = "0",
      description = "Lock one account in so many, whom some ask to follow (default: nobody).")
  private int locked;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = SEED)
  private long seed;

  @Option(names = "--until", paramLabel = "TIME", defaultValue = UNTIL, description = UNTIL_IS)
  private Instant until = Ids.START;

  SeedCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    List<String> given = SettingArguments.of(command.commandLine());
    refuseNonsense();
    SeedPlan plan = plan();
    try (var context = launcher.withoutWeb(given)) {
      if (until.isAfter(context.getBean(Clock.class).instant())) {
        throw new Refused("--until lies in the future: nobody can have posted then.");
      }
      boolean terminal = System.console() != null && System.console().isTerminal();
      Progress progress = new Progress(command.commandLine().getErr(), terminal);
      if (!context.getBean(Seed.class).fill(plan, progress)) {
        throw new Refused(
            "The database is not empty; seed fills only an empty one. Nothing was changed.");
      }
    }
    report(plan);
    return 0;
  }

  private void refuseNonsense() {
    if ((graph == null) == (accounts == null) || (accounts == null) != (follows == null)) {
      throw wrong("Give either --graph FILE, or --accounts N and --follows M.");
    }
    if (posts < 0 || posts > MOST_POSTS) {
      throw wrong("--posts must be 0 to " + MOST_POSTS + ": " + posts);
    }
    if (locked < 0) {
      throw wrong("--locked must be 0 or more: " + locked);
    }
    if (until.isBefore(Ids.START.plus(Duration.ofDays(1)))) {
      throw wrong("--until must be a day or more after " + Ids.START + ": " + until);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private SeedPlan plan() {
    Path file = graph;
    if (file != null) {
      return new SeedPlan(read(file), List.of(), posts, locked, seed, until);
    }
    ShapedGraph shaped =
        shape().generate(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    return new SeedPlan(shaped.graph(), shaped.planted(), posts, locked, seed, until);
  }

  private GraphShape shape() {
    try {
      return new GraphShape(
          Objects.requireNonNullElse(accounts, 0), Objects.requireNonNullElse(follows, 0));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static FollowGraph read(Path file) {
    try {
      return GraphFile.read(file);
    } catch (NoSuchFileException e) {
      throw new Refused("There is no file " + file + ".");
    } catch (MalformedGraphException e) {
      throw new Refused(e.getMessage() + ". Nothing was changed.");
    } catch (IOException e) {
      throw new Refused("The file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private void report(SeedPlan plan) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d people, %,d follows and %,d posts are there.%n",
        plan.graph().accounts(),
        plan.graph().follows(),
        plan.posts());
    out.println(
        "Log in as "
            + plan.exampleUsername()
            + " with the password "
            + Seed.PASSWORD
            + ", which is everybody's.");
    for (PlantedReaders group : plan.planted()) {
      String first = group.username(group.firstAccount());
      String last = group.username(group.firstAccount() + PlantedReaders.COUNT - 1);
      out.println(first + " to " + last + " follow " + group.following() + " people each.");
    }
    out.flush();
  }
}
