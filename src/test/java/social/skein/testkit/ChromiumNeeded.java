package social.skein.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests where there is no Chromium, and says so in one line; CI must have one. */
final class ChromiumNeeded implements ExecutionCondition {
  static final String MISSING =
      "Browser tests need Chromium: install it (apt-get install chromium), or name one in"
          + " SKEIN_CHROMIUM.";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private final Map<String, String> environment;

  ChromiumNeeded() {
    this(System.getenv());
  }

  ChromiumNeeded(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    ConditionEvaluationResult result = evaluate();
    if (result.isDisabled() && !TOLD.getAndSet(true)) {
      System.err.println("Skipped: " + MISSING);
    }
    return result;
  }

  ConditionEvaluationResult evaluate() {
    if (installed().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is installed");
    }
    if ("true".equals(environment.get("CI"))) {
      throw new IllegalStateException(MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  /** Chromium's executable: the one that SKEIN_CHROMIUM names, or else the first on the PATH. */
  Optional<Path> installed() {
    String named = environment.getOrDefault("SKEIN_CHROMIUM", "");
    Stream<Path> candidates = named.isEmpty() ? onPath() : Stream.of(Path.of(named));
    return candidates.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
  }

  private Stream<Path> onPath() {
    List<String> folders =
        Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
            .filter(folder -> !folder.isEmpty())
            .toList();
    return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
  }
}
