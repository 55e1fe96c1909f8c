package social.skein.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  String ago(Instant at) {
    Duration past = Duration.between(at, now);
    if (past.toMinutes() < 1) {
      return texts.say("time.now");
    }
    if (past.toHours() < 1) {
      return texts.say("time.minutes", past.toMinutes());
    }
    if (past.toDays() < 1) {
      return texts.say("time.hours", past.toHours());
    }
    if (past.toDays() < 7) {
      return texts.say("time.days", past.toDays());
    }
    boolean thisYear = at.atZone(reader()).getYear() == now.atZone(reader()).getYear();
    return (thisYear ? DAY : DAY_OF_YEAR).format(at.atZone(reader()));
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
