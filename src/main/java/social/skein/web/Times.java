package social.skein.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as one reader reads them. */
record Times(Instant now, @Nullable ZoneId zone, Texts texts) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Texts.LANGUAGE);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Texts.LANGUAGE);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.LANGUAGE);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Texts.LANGUAGE);

  /** As short as it gets: {@code 5m}, {@code 3h}, {@code yesterday}, {@code 12 Mar}. */
  String ago(Instant at) {
    return since(at, "time").orElseGet(() -> shortDate(at));
  }

  /** As part of a sentence: {@code 5 minutes ago}, {@code on 12 March 2026}. */
  String agoInWords(Instant at) {
    return since(at, "ago").orElseGet(() -> texts.say("ago.date", date(at)));
  }

  private Optional<String> since(Instant at, String form) {
    Duration past = Duration.between(at, now);
    if (past.toMinutes() < 1) {
      return Optional.of(texts.say(form + ".now"));
    }
    if (past.toHours() < 1) {
      return Optional.of(texts.say(form + ".minutes", past.toMinutes()));
    }
    if (past.toDays() < 1) {
      return Optional.of(texts.say(form + ".hours", past.toHours()));
    }
    boolean yesterday = day(at).plusDays(1).equals(day(now));
    return yesterday ? Optional.of(texts.say(form + ".yesterday")) : Optional.empty();
  }

  private String shortDate(Instant at) {
    boolean thisYear = day(at).getYear() == day(now).getYear();
    return (thisYear ? DAY : DAY_OF_YEAR).format(day(at));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, reader());
  }

  static String words(LocalDate day) {
    return DATE.format(day);
  }

  String exact(Instant at) {
    String local = EXACT.format(at.atZone(reader()));
    return zone == null ? texts.say("time.utc", local) : local;
  }

  String date(Instant at) {
    return DATE.format(at.atZone(reader()));
  }

  private ZoneId reader() {
    return zone == null ? ZoneOffset.UTC : zone;
  }
}
