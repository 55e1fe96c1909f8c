-- Whoever locks their account is asked before anybody follows them (graph/FollowState). Between two
-- people there is a row in one at most of follow, follow_request, follow_rejection, severed_follow.

ALTER TABLE account ADD COLUMN locked ${bigint} NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));

-- Who waits to be let follow whom.
CREATE TABLE follow_request (
  follower_id ${bigint} NOT NULL REFERENCES account (id),
  followed_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
) ${keyed};
CREATE INDEX follow_request_waiting ON follow_request (followed_id, created_at, follower_id);
CREATE INDEX follow_request_asked ON follow_request (follower_id, created_at, followed_id);

-- Whose request was turned down last, and when.
CREATE TABLE follow_rejection (
  follower_id ${bigint} NOT NULL REFERENCES account (id),
  followed_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
) ${keyed};
