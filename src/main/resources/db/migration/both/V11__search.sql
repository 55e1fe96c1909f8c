-- Which hashtags public posts have; names are those of post/Piece.Hashtag.
CREATE TABLE hashtag_post (
  name ${ascii} NOT NULL,
  post_id ${bigint} NOT NULL REFERENCES post (id),
  PRIMARY KEY (name, post_id)
) ${keyed};
CREATE INDEX hashtag_post_post ON hashtag_post (post_id);

-- How far the index of words is: by which rules it is made, and above which account and which post
-- it has still to be made; null when all of it is. What was there before this is indexed by the
-- server beside its work, or by the verb reindex.
CREATE TABLE search_index (
  only_row ${bigint} PRIMARY KEY CHECK (only_row = 1),
  rules ${bigint} NOT NULL,
  accounts_above ${bigint},
  posts_above ${bigint}
) ${strict};
INSERT INTO search_index (only_row, rules, accounts_above, posts_above)
  SELECT 1, 1, CASE WHEN count(*) > 0 THEN 0 END, CASE WHEN count(*) > 0 THEN 0 END FROM account;
