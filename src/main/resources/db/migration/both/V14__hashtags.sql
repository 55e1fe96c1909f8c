-- Hashtags: their timelines, following them, and what many people use.

-- Who wrote the post and whom it answers: all that decides whether somebody is shown it, so that it
-- is passed over without being read.
ALTER TABLE hashtag_post ADD COLUMN author_id ${bigint} NOT NULL DEFAULT 0;
ALTER TABLE hashtag_post ADD COLUMN in_reply_to_author_id ${bigint};
UPDATE hashtag_post SET
  author_id = (SELECT author_id FROM post WHERE post.id = hashtag_post.post_id),
  in_reply_to_author_id =
    (SELECT in_reply_to_author_id FROM post WHERE post.id = hashtag_post.post_id);
DROP INDEX hashtag_post_post;
CREATE INDEX hashtag_post_post ON hashtag_post (post_id, name, author_id);

-- Which hashtags somebody follows; names are those of post/Piece.Hashtag.
CREATE TABLE hashtag_follow (
  account_id ${bigint} NOT NULL REFERENCES account (id),
  name ${ascii} NOT NULL,
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (account_id, name)
) ${keyed};
CREATE INDEX hashtag_follow_name ON hashtag_follow (name, account_id);

-- The hashtags of the public post that an entry is about, or the one that somebody follows, with a
-- space between them.
ALTER TABLE change ADD COLUMN hashtags TEXT NOT NULL DEFAULT '';
