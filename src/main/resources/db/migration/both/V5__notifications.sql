-- What people are told of, one row for each cause. Those of one kind about one post within a day
-- are a group, which is a row of the page; its id is that of the first of them.
CREATE TABLE notification_group (
  id ${bigint} PRIMARY KEY,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  kind ${ascii} NOT NULL,
  -- deferred: a post goes before what was told of it, in the same transaction
  post_id ${bigint} REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  newest_id ${bigint} NOT NULL,
  how_many ${bigint} NOT NULL
) ${strict};
CREATE UNIQUE INDEX notification_group_newest ON notification_group (account_id, newest_id);
CREATE INDEX notification_group_kind ON notification_group (account_id, kind, newest_id);
CREATE INDEX notification_group_post ON notification_group (post_id, account_id, kind, id);

CREATE TABLE notification (
  id ${bigint} PRIMARY KEY,
  group_id ${bigint} NOT NULL REFERENCES notification_group (id),
  account_id ${bigint} NOT NULL REFERENCES account (id),
  actor_id ${bigint} NOT NULL REFERENCES account (id),
  kind ${ascii} NOT NULL,
  post_id ${bigint} REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED
) ${strict};
CREATE UNIQUE INDEX notification_cause
  ON notification (account_id, actor_id, kind, coalesce(post_id, 0));
CREATE INDEX notification_of_group ON notification (group_id, id);
CREATE INDEX notification_post ON notification (post_id);

-- Up to where somebody has read; a group whose newest is above it is unread.
CREATE TABLE notification_read (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  read_id ${bigint} NOT NULL
) ${strict};

-- The kinds that somebody does not want to be told of.
CREATE TABLE notification_off (
  account_id ${bigint} NOT NULL REFERENCES account (id),
  kind ${ascii} NOT NULL,
  PRIMARY KEY (account_id, kind)
) ${keyed};

-- Who asked to be told of whose posts; that ends with the follow.
CREATE TABLE watch (
  watcher_id ${bigint} NOT NULL,
  author_id ${bigint} NOT NULL,
  created_at ${bigint} NOT NULL,
  PRIMARY KEY (watcher_id, author_id),
  FOREIGN KEY (watcher_id, author_id) REFERENCES follow (follower_id, followed_id) ON DELETE CASCADE
) ${keyed};
CREATE INDEX watch_author ON watch (author_id, watcher_id);
