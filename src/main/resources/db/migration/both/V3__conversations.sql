-- Conversations: who may see a post, what it answers, what it boosts, whom it mentions.

-- 0 public, 1 unlisted, 2 followers, 3 direct (post/Visibility): the higher, the fewer see it. 4 is
-- the empty row of a deleted post, which stays as long as it has answers.
ALTER TABLE post ADD COLUMN visibility ${bigint} NOT NULL DEFAULT 0 CHECK (visibility BETWEEN 0 AND 4);
-- A later post answers an earlier one: so no thread can answer itself.
ALTER TABLE post ADD COLUMN in_reply_to_id ${bigint} REFERENCES post (id) CHECK (in_reply_to_id < id);
ALTER TABLE post ADD COLUMN in_reply_to_author_id ${bigint} REFERENCES account (id);
-- A boost is a row of its own without text: its author is who boosts, at the time of its id.
ALTER TABLE post ADD COLUMN boost_of_id ${bigint} REFERENCES post (id) CHECK (boost_of_id < id);
ALTER TABLE post ADD COLUMN boost_of_author_id ${bigint} REFERENCES account (id);
ALTER TABLE post ADD COLUMN content_warning TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN edited_at ${bigint};

-- Everything that decides whether a home shows a post, so that none has to be read to leave it out.
DROP INDEX post_author;
CREATE INDEX post_author ON post
  (author_id, id, visibility, in_reply_to_author_id, boost_of_id, boost_of_author_id);
CREATE INDEX post_answers ON post (in_reply_to_id, id) WHERE in_reply_to_id IS NOT NULL;
CREATE UNIQUE INDEX post_boosts ON post (boost_of_id, author_id) WHERE boost_of_id IS NOT NULL;
CREATE INDEX post_explore ON post (id)
  WHERE visibility = 0 AND in_reply_to_id IS NULL AND boost_of_id IS NULL;

-- Whom a post mentions, as it was when it was written or edited.
CREATE TABLE mention (
  post_id ${bigint} NOT NULL REFERENCES post (id),
  account_id ${bigint} NOT NULL REFERENCES account (id),
  PRIMARY KEY (post_id, account_id)
) ${keyed};
CREATE INDEX mention_account ON mention (account_id, post_id);

-- What the timeline index needs beside the two: whom a reply answers or whose post is boosted, and
-- the post that is boosted or the end of a mute.
ALTER TABLE change ADD COLUMN person_id ${bigint} NOT NULL DEFAULT 0;
ALTER TABLE change ADD COLUMN detail ${bigint} NOT NULL DEFAULT 0;
