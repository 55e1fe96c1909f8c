-- Lists of people that somebody makes for themselves (graph/Lists); nobody else learns of them.

-- name_key: the name in lower case; exclusive: whether (1) or not (0) what its people post leaves home
CREATE TABLE people_list (
  id ${bigint} PRIMARY KEY,
  owner_id ${bigint} NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  name_key ${ascii} NOT NULL,
  exclusive ${bigint} NOT NULL CHECK (exclusive IN (0, 1)),
  UNIQUE (owner_id, name_key)
) ${strict};
CREATE INDEX people_list_exclusive ON people_list (owner_id, id) WHERE exclusive = 1;

-- No index leads from a person to the lists they are on: there may be very many. From the owner's
-- lists, a hundred at most, the key leads to the person.
CREATE TABLE list_member (
  list_id ${bigint} NOT NULL REFERENCES people_list (id) ON DELETE CASCADE,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (list_id, account_id)
) ${keyed};
CREATE INDEX list_member_newest ON list_member (list_id, created_at, account_id);

-- What can be undone has one more deed and, for it, the list. SQLite cannot change a CHECK, and to
-- drop the table with its rows would take those of the people with it: both are made anew.
CREATE TABLE kept_undo AS SELECT id, account_id, deed FROM ledger_undo;
CREATE TABLE kept_undo_person AS SELECT undo_id, person_id, since FROM ledger_undo_person;
DROP TABLE ledger_undo_person;
DROP TABLE ledger_undo;

CREATE TABLE ledger_undo (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  deed ${ascii} NOT NULL CHECK (deed IN ('unfollowed', 'removed', 'boosts hidden', 'listed')),
  list_id ${bigint} REFERENCES people_list (id) ON DELETE CASCADE,
  CHECK ((deed = 'listed') = (list_id IS NOT NULL))
) ${strict};
CREATE INDEX ledger_undo_account ON ledger_undo (account_id, id);
CREATE INDEX ledger_undo_list ON ledger_undo (list_id, id) WHERE list_id IS NOT NULL;

CREATE TABLE ledger_undo_person (
  undo_id ${bigint} NOT NULL REFERENCES ledger_undo (id) ON DELETE CASCADE,
  person_id ${bigint} NOT NULL REFERENCES account (id),
  since ${bigint} NOT NULL,
  PRIMARY KEY (undo_id, person_id)
) ${keyed};
CREATE INDEX ledger_undo_person_person ON ledger_undo_person (person_id, undo_id);

INSERT INTO ledger_undo (id, account_id, deed) SELECT id, account_id, deed FROM kept_undo;
INSERT INTO ledger_undo_person (undo_id, person_id, since)
  SELECT undo_id, person_id, since FROM kept_undo_person;
DROP TABLE kept_undo_person;
DROP TABLE kept_undo;
