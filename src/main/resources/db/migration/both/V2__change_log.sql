-- What changed homes, in the order in which it became visible (timeline/ChangeLog): each server's
-- timeline index follows it. Its newest entry is always kept.
CREATE TABLE change (
  seq ${bigint} PRIMARY KEY,
  kind TEXT NOT NULL,
  account_id ${bigint} NOT NULL,
  object_id ${bigint} NOT NULL
) ${strict};
INSERT INTO change (seq, kind, account_id, object_id) SELECT last_id, 'loaded', 0, 0 FROM id_clock;
