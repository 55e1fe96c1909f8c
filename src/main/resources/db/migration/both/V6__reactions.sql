-- What people do with posts of others (post/Favourites, Bookmarks), and with their own (Pins). Lists
-- of them are in the order of their ids.

CREATE TABLE favourite (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  post_id ${bigint} NOT NULL REFERENCES post (id)
) ${strict};
CREATE UNIQUE INDEX favourite_once ON favourite (post_id, account_id);
CREATE INDEX favourite_account ON favourite (account_id, id, post_id);
CREATE INDEX favourite_post ON favourite (post_id, id, account_id);

CREATE TABLE bookmark (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  post_id ${bigint} NOT NULL REFERENCES post (id)
) ${strict};
CREATE UNIQUE INDEX bookmark_once ON bookmark (post_id, account_id);
CREATE INDEX bookmark_account ON bookmark (account_id, id, post_id);

CREATE TABLE pin (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  post_id ${bigint} NOT NULL REFERENCES post (id)
) ${strict};
CREATE UNIQUE INDEX pin_once ON pin (post_id, account_id);
CREATE INDEX pin_account ON pin (account_id, id, post_id);

-- Who boosted a post, the newest first.
CREATE INDEX post_boosters ON post (boost_of_id, id, author_id) WHERE boost_of_id IS NOT NULL;

-- How many answers that everybody may see, boosts and favourites a post has; none without a row.
CREATE TABLE tally (
  post_id ${bigint} PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
  replies ${bigint} NOT NULL,
  boosts ${bigint} NOT NULL,
  favourites ${bigint} NOT NULL
) ${strict};
INSERT INTO tally (post_id, replies, boosts, favourites)
  SELECT post_id, sum(replies), sum(boosts), 0
  FROM (
    SELECT in_reply_to_id AS post_id, 1 AS replies, 0 AS boosts
    FROM post WHERE in_reply_to_id IS NOT NULL AND visibility <= 1
    UNION ALL
    SELECT boost_of_id, 0, 1 FROM post WHERE boost_of_id IS NOT NULL
  ) AS told
  GROUP BY post_id;
