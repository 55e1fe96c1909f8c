-- What a post said before it was edited, each version since when it stood (post/Edits).
CREATE TABLE post_edit (
  post_id ${bigint} NOT NULL REFERENCES post (id),
  written_at ${bigint} NOT NULL,
  text TEXT NOT NULL,
  content_warning TEXT NOT NULL,
  PRIMARY KEY (post_id, written_at)
) ${keyed};
