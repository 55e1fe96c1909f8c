-- One history for both databases. ${bigint}, ${ascii}, ${strict} and ${keyed} are placeholders for
-- what SQLite and PostgreSQL spell differently (platform/database/Dialect). Times are milliseconds
-- since 1970; ids are those of platform/id/Ids.

-- The newest id given out. Its row is locked until commit, so ids become visible in their order.
CREATE TABLE id_clock (
  only_row ${bigint} PRIMARY KEY CHECK (only_row = 1),
  last_id ${bigint} NOT NULL
) ${strict};
INSERT INTO id_clock (only_row, last_id) VALUES (1, 0);

CREATE TABLE account (
  id ${bigint} PRIMARY KEY,
  username ${ascii} NOT NULL CHECK (length(username) BETWEEN 1 AND 30),
  display_name TEXT NOT NULL,
  -- the display name in lower case, as Unicode has it: SQLite's lower() knows only ASCII
  display_name_key TEXT NOT NULL,
  about_me TEXT NOT NULL,
  time_zone TEXT,
  created_at ${bigint} NOT NULL,
  last_seen_at ${bigint}
) ${strict};
CREATE UNIQUE INDEX account_username ON account (lower(username));

-- What one logs in with, apart from what others may see.
CREATE TABLE credential (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL
) ${strict};
CREATE UNIQUE INDEX credential_email ON credential (email_key);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  seen_at ${bigint} NOT NULL,
  lifetime ${bigint} NOT NULL,
  expires_at ${bigint} NOT NULL
) ${keyed};
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires_at ON session (expires_at);

CREATE TABLE login_failure (
  source TEXT NOT NULL,
  failed_at ${bigint} NOT NULL,
  id ${bigint} NOT NULL,
  PRIMARY KEY (source, failed_at, id)
) ${keyed};
CREATE INDEX login_failure_failed_at ON login_failure (failed_at);

CREATE TABLE follow (
  follower_id ${bigint} NOT NULL REFERENCES account (id),
  followed_id ${bigint} NOT NULL REFERENCES account (id),
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
) ${keyed};
CREATE INDEX follow_following ON follow (follower_id, created_at, followed_id);
CREATE INDEX follow_followers ON follow (followed_id, created_at, follower_id);

CREATE TABLE follow_count (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  followers ${bigint} NOT NULL,
  following ${bigint} NOT NULL
) ${strict};

CREATE TABLE post (
  id ${bigint} PRIMARY KEY,
  author_id ${bigint} NOT NULL REFERENCES account (id),
  text TEXT NOT NULL
) ${strict};
CREATE UNIQUE INDEX post_author ON post (author_id, id);

CREATE TABLE post_count (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  posts ${bigint} NOT NULL
) ${strict};
CREATE INDEX follow_count_followers ON follow_count (followers, account_id);
