package social.skein.post;

import static social.skein.platform.schema.Tables.PIN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people show on top of their profile. */
@Component
class PinTable extends MarkTable {
  PinTable(DSLContext sql) {
    super(sql, PIN.ID, PIN.ACCOUNT_ID, PIN.POST_ID);
  }
}
