package social.skein.platform.mail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails a server error to the operator when SMTP and an address are set; otherwise it is only in
 * the log. At most one mail a minute, which counts those that were left out.
 */
@Component
public class OperatorMail implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorMail.class);
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

  private final @Nullable JavaMailSender sender;
  private final MailSettings settings;
  private final Clock clock;
  private final ExecutorService postman =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("operator-mail").factory());
  private Instant next = Instant.MIN;
  private int leftOut;

  OperatorMail(ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
    this.sender = sender.getIfAvailable();
    this.settings = settings;
    this.clock = clock;
  }

  /** Tells of a failure while answering; returns at once. */
  public void report(String during, Throwable failure) {
    String to = settings.operator();
    JavaMailSender by = sender;
    if (by == null || to == null || to.isBlank()) {
      return;
    }
    int others;
    synchronized (this) {
      Instant now = clock.instant();
      if (now.isBefore(next)) {
        leftOut++;
        return;
      }
      next = now.plus(AT_MOST_EVERY);
      others = leftOut;
      leftOut = 0;
    }
    postman.execute(() -> send(by, to, during, failure, others));
  }

  private void send(JavaMailSender by, String to, String during, Throwable failure, int others) {
    var mail = new SimpleMailMessage();
    mail.setFrom(settings.from());
    mail.setTo(to);
    mail.setSubject("Skein failed: " + failure.getClass().getSimpleName());
    mail.setText(text(during, failure, others));
    try {
      by.send(mail);
    } catch (MailException e) {
      LOG.warn("the operator could not be mailed: {}", e.getMessage());
    }
  }

  private static String text(String during, Throwable failure, int others) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String left = others == 0 ? "" : "\n(" + others + " more since the last mail: see the log)\n";
    return during + "\n" + left + "\n" + trace;
  }

  @Override
  public void destroy() {
    postman.close();
  }
}
