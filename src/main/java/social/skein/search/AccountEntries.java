package social.skein.search;

import static social.skein.platform.schema.Tables.ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.account.AccountRows;

/** What the index has of accounts: the words of their names, and apart from them of their bios. */
@Component
class AccountEntries {
  private final DSLContext sql;

  AccountEntries(DSLContext sql) {
    this.sql = sql;
  }

  /** How a word of a bio is told from one of a name. */
  static String ofBio(String word) {
    return "~" + word;
  }

  SelectJoinStep<Record> accounts() {
    return sql.select(AccountRows.COLUMNS).from(ACCOUNT);
  }

  static Entry of(Account account) {
    String username = account.username().toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    words.add(username);
    if (username.indexOf('_') >= 0) {
      words.addAll(Tokens.of(username.replace('_', ' ')).words());
    }
    Tokens name = Tokens.of(account.displayName());
    Tokens bio = Tokens.of(account.aboutMe());
    words.addAll(name.words());
    words.add(Tokens.GAP);
    bio.words().forEach(word -> words.add(ofBio(word)));
    List<String> marks = new ArrayList<>(name.letters());
    bio.letters().forEach(letter -> marks.add(ofBio(letter)));
    return new Entry(account.id(), words, marks);
  }
}
