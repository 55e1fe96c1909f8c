-- The words that people do not want to meet (package filter).

-- contexts: a bit for each place where it holds (filter/Context); revision: the id drawn when it was
-- changed last; ends_at: when it ends, or null
CREATE TABLE word_filter (
  id ${bigint} PRIMARY KEY,
  owner_id ${bigint} NOT NULL REFERENCES account (id),
  revision ${bigint} NOT NULL,
  title TEXT NOT NULL,
  action ${ascii} NOT NULL CHECK (action IN ('warn', 'hide')),
  contexts ${bigint} NOT NULL CHECK (contexts BETWEEN 1 AND 31),
  ends_at ${bigint}
) ${strict};
CREATE INDEX word_filter_owner ON word_filter (owner_id, id);

-- whole: found as a word of its own only (1), or also inside of others (0)
CREATE TABLE filter_keyword (
  filter_id ${bigint} NOT NULL REFERENCES word_filter (id) ON DELETE CASCADE,
  place ${bigint} NOT NULL,
  keyword TEXT NOT NULL,
  whole ${bigint} NOT NULL CHECK (whole IN (0, 1)),
  PRIMARY KEY (filter_id, place)
) ${keyed};

-- The id drawn when somebody's filters were changed last, or 0 when they have none: every request
-- learns it with who it is from, so that nobody else's pages cost anything, and what was made of
-- filters that are others by now is not used again.
ALTER TABLE account ADD COLUMN filters ${bigint} NOT NULL DEFAULT 0;
