-- Imports of follows, blocks, mutes and lists out of files (package transfer).

-- One for each file. Its first entries, up to the number reached, have been worked off; an undo goes
-- back through them. What is being read or is to go is shown to nobody.
CREATE TABLE import_job (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  kind ${ascii} NOT NULL CHECK (kind IN ('follows', 'blocks', 'mutes', 'lists')),
  overwrite ${bigint} NOT NULL CHECK (overwrite IN (0, 1)),
  file_name TEXT NOT NULL,
  state ${ascii} NOT NULL CHECK (state IN
    ('reading', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone', 'gone')),
  entries ${bigint} NOT NULL,
  reached ${bigint} NOT NULL CHECK (reached BETWEEN 0 AND entries),
  changed_at ${bigint} NOT NULL
) ${strict};
CREATE INDEX import_job_account ON import_job (account_id, id);
CREATE UNIQUE INDEX import_job_busy ON import_job (account_id)
  WHERE state IN ('reading', 'running', 'undoing');

-- What each line of the file asks for, what would come of it or came of it (transfer/Fate), and what
-- an undo has to know. Without a number of a line: somebody who is not in the file, and is to go.
CREATE TABLE import_line (
  job_id ${bigint} NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  place ${bigint} NOT NULL,
  line ${bigint},
  address TEXT NOT NULL,
  username ${ascii},
  list_name TEXT,
  list_key ${ascii},
  show_boosts ${bigint},
  notify ${bigint},
  hide_notifications ${bigint},
  since ${bigint},
  note TEXT,
  person_id ${bigint} REFERENCES account (id),
  fate ${ascii} NOT NULL,
  of_line ${bigint},
  -- since when that is which the line made, and since when, until when and how that was which it ended
  made_at ${bigint},
  old_at ${bigint},
  old_until ${bigint},
  old_silent ${bigint},
  -- what became of boosts and of notifications of posts: 1 hidden, asked for, 0 the opposite
  boosts_hidden ${bigint},
  watched ${bigint},
  old_note TEXT,
  -- on or off which list somebody came, and whether (1) the line made it
  list_id ${bigint},
  made_list ${bigint},
  PRIMARY KEY (job_id, place)
) ${keyed};
CREATE INDEX import_line_fate ON import_line (job_id, fate, place);
CREATE INDEX import_line_person ON import_line (person_id, job_id) WHERE person_id IS NOT NULL;
