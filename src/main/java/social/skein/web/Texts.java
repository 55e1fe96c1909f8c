package social.skein.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The message catalogue: every text that a person reads, by its key. */
@Component
class Texts {
  static final Locale LANGUAGE = Locale.ENGLISH;

  private final Map<String, String> fixed = new ConcurrentHashMap<>();
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  Texts() {
    messages.setBasename("i18n/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  String say(String key, Object... args) {
    return args.length == 0
        ? fixed.computeIfAbsent(key, it -> messages.getMessage(it, args, LANGUAGE))
        : messages.getMessage(key, args, LANGUAGE);
  }
}
