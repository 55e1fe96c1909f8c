-- What is done to everybody whom a choice of the ledger finds (ledger/Everybody) is done a few at a
-- time, and so is its undo.

-- asked: for how many it is to be done, then undone; ended_at: when the last of them was, or null
ALTER TABLE ledger_undo ADD COLUMN stage ${ascii} NOT NULL DEFAULT 'done'
  CHECK (stage IN ('doing', 'done', 'undoing', 'undone'));
ALTER TABLE ledger_undo ADD COLUMN asked ${bigint} NOT NULL DEFAULT 0;
ALTER TABLE ledger_undo ADD COLUMN ended_at ${bigint};
CREATE INDEX ledger_undo_working ON ledger_undo (id) WHERE stage IN ('doing', 'undoing');

-- watched: whether the end of the follow was also the end of being told of posts; left_out: why it cannot be undone for them any more, or null
ALTER TABLE ledger_undo_person ADD COLUMN watched ${bigint} NOT NULL DEFAULT 0
  CHECK (watched IN (0, 1));
ALTER TABLE ledger_undo_person ADD COLUMN left_out ${ascii}
  CHECK (left_out IN ('again', 'kept away', 'unlisted', 'boosts shown'));

-- To whom it is still to be done.
CREATE TABLE ledger_waiting (
  undo_id ${bigint} NOT NULL REFERENCES ledger_undo (id) ON DELETE CASCADE,
  person_id ${bigint} NOT NULL REFERENCES account (id),
  PRIMARY KEY (undo_id, person_id)
) ${keyed};
CREATE INDEX ledger_waiting_person ON ledger_waiting (person_id, undo_id);
