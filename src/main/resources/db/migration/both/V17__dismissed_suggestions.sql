-- Whom somebody does not want suggested to them (graph/Suggestions).
CREATE TABLE dismissed_suggestion (
  account_id ${bigint} NOT NULL REFERENCES account (id),
  person_id ${bigint} NOT NULL REFERENCES account (id),
  PRIMARY KEY (account_id, person_id),
  CHECK (account_id <> person_id)
) ${keyed};
CREATE INDEX dismissed_suggestion_person ON dismissed_suggestion (person_id, account_id);
