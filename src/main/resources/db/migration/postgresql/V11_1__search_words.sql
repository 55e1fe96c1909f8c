-- The words of posts and of accounts (search/WordTable), cut by us: PostgreSQL only finds them.
CREATE TABLE post_words (
  id BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
-- without a list of pending rows: reading stays even, and whoever writes waits for nobody's list
CREATE INDEX post_words_words ON post_words USING gin (words) WITH (fastupdate = off);

CREATE TABLE account_words (
  id BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX account_words_words ON account_words USING gin (words) WITH (fastupdate = off);
