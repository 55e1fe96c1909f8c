package social.skein.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Keeps the framework from logging a refused start with its stack trace; spring.factories names it.
 */
class RefusalsInOneLine extends AbstractFailureAnalyzer<StartRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
    return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
  }
}
