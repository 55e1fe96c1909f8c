-- Who wants to see nothing, or less, of whom (graph/Blocks, graph/Mutes, graph/HiddenBoosts).

CREATE TABLE block (
  blocker_id ${bigint} NOT NULL REFERENCES account (id),
  blocked_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id),
  CHECK (blocker_id <> blocked_id)
) ${keyed};
CREATE INDEX block_blocking ON block (blocker_id, created_at, blocked_id);
CREATE INDEX block_blockers ON block (blocked_id, blocker_id);

-- The follows that a block has cut, with the dates that they come back with when it ends.
CREATE TABLE severed_follow (
  follower_id ${bigint} NOT NULL REFERENCES account (id),
  followed_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  severed_at ${bigint} NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
) ${keyed};

-- until: when it ends, or null; notifications: whether (1) or not (0) those are muted too
CREATE TABLE mute (
  muter_id ${bigint} NOT NULL REFERENCES account (id),
  muted_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  until ${bigint},
  notifications ${bigint} NOT NULL CHECK (notifications IN (0, 1)),
  PRIMARY KEY (muter_id, muted_id),
  CHECK (muter_id <> muted_id)
) ${keyed};
CREATE INDEX mute_muting ON mute (muter_id, created_at, muted_id);

CREATE TABLE hidden_boosts (
  viewer_id ${bigint} NOT NULL REFERENCES account (id),
  author_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (viewer_id, author_id),
  CHECK (viewer_id <> author_id)
) ${keyed};
CREATE INDEX hidden_boosts_hiding ON hidden_boosts (viewer_id, created_at, author_id);
