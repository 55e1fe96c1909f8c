package social.skein.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** What people want to be told of; all of it until they say otherwise. */
@Service
public class NotificationSettings {
  private final SettingsTable settings;
  private final Transactions transactions;

  NotificationSettings(SettingsTable settings, Transactions transactions) {
    this.settings = settings;
    this.transactions = transactions;
  }

  /** The kinds that somebody is told of. */
  public Set<Kind> wanted(long accountId) {
    List<String> off = transactions.read(() -> settings.off(accountId));
    Set<Kind> wanted = EnumSet.allOf(Kind.class);
    wanted.removeIf(kind -> off.contains(kind.code()));
    return wanted;
  }

  /** From now on tells somebody of these kinds only; what they were told already stays. */
  public void choose(long accountId, Set<Kind> wanted) {
    Set<Kind> off = EnumSet.allOf(Kind.class);
    off.removeAll(wanted);
    transactions.run(() -> {
      settings.clear(accountId);
      if (!off.isEmpty()) {
        settings.turnOff(accountId, off);
      }
    });
  }
}
