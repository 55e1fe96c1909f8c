package social.skein.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The message catalogue: every text that a person reads, by its key. */
@Component
class Texts {
  static final Locale LANGUAGE = Locale.ENGLISH;

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  Texts() {
    messages.setBasename("i18n/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, LANGUAGE);
  }
}
