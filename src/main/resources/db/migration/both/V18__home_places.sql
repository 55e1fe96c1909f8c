-- Where somebody was in their home when they left it, on whatever device: the id of an entry that
-- may be gone meanwhile (timeline/HomePlaces).
CREATE TABLE home_place (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  entry_id ${bigint} NOT NULL
) ${strict};
