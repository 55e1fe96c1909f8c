-- The page to manage whom one follows and by whom one is followed (package ledger).

-- Who shows nobody else whom they follow and who follows them.
CREATE TABLE hidden_network (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id)
) ${strict};

-- What somebody notes of somebody, for themselves alone.
CREATE TABLE account_note (
  author_id ${bigint} NOT NULL REFERENCES account (id),
  about_id ${bigint} NOT NULL REFERENCES account (id),
  text TEXT NOT NULL,
  PRIMARY KEY (author_id, about_id),
  CHECK (author_id <> about_id)
) ${keyed};

-- What somebody did to several people at once, and can undo for a time that its id begins.
CREATE TABLE ledger_undo (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  deed ${ascii} NOT NULL CHECK (deed IN ('unfollowed', 'removed', 'boosts hidden'))
) ${strict};
CREATE INDEX ledger_undo_account ON ledger_undo (account_id, id);

-- To whom, and since when the follow had been that the deed ended.
CREATE TABLE ledger_undo_person (
  undo_id ${bigint} NOT NULL REFERENCES ledger_undo (id) ON DELETE CASCADE,
  person_id ${bigint} NOT NULL REFERENCES account (id),
  since ${bigint} NOT NULL,
  PRIMARY KEY (undo_id, person_id)
) ${keyed};
CREATE INDEX ledger_undo_person_person ON ledger_undo_person (person_id, undo_id);
