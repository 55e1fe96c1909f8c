-- What a server may hold that has never been newer than migration 12, in every table; of the index
-- of words nothing has been made yet.
UPDATE id_clock SET last_id = 9999999999;
INSERT INTO change (seq, kind, account_id, object_id) VALUES (9999999999, 'loaded', 0, 0);

INSERT INTO account (id, username, display_name, display_name_key, about_me, time_zone, created_at, last_seen_at, locked) VALUES
  (9000000001, 'john', '', '', 'Looks after geese.', 'Europe/Berlin', 1772000000000, 1772500000000, 0),
  (9000000002, 'Susan', 'Susan Ä.', 'susan ä.', '', NULL, 1772000000001, NULL, 0),
  (9000000003, 'mary', 'メアリー', 'メアリー', '', NULL, 1772000000002, NULL, 0),
  (9000000004, 'david', '', '', '', NULL, 1772000000003, NULL, 0),
  (9000000005, 'lucy', '', '', '', NULL, 1772000000004, NULL, 1),
  (9000000006, 'goose', '', '', '', NULL, 1772000000005, NULL, 0);
INSERT INTO credential (account_id, email, email_key, password_hash)
  SELECT id, lower(username) || '@example.com', lower(username) || '@example.com', 'none' FROM account;
INSERT INTO session (token_hash, account_id, created_at, seen_at, lifetime, expires_at) VALUES
  ('token', 9000000001, 1772000000000, 1772400000000, 500, 1772400000500);
INSERT INTO login_failure (source, failed_at, id) VALUES ('somewhere', 1772400000000, 9400000100);

INSERT INTO follow (follower_id, followed_id, created_at) VALUES
  (9000000001, 9000000002, 1772100000001),
  (9000000001, 9000000004, 1772100000002),
  (9000000002, 9000000003, 1772100000003),
  (9000000003, 9000000004, 1772100000004),
  (9000000003, 9000000001, 1772100000005),
  (9000000004, 9000000005, 1772100000006),
  (9000000005, 9000000001, 1772100000007);
INSERT INTO follow_count (account_id, followers, following) VALUES
  (9000000001, 2, 2), (9000000002, 1, 1), (9000000003, 1, 2), (9000000004, 2, 1), (9000000005, 1, 1);
INSERT INTO follow_request (follower_id, followed_id, created_at) VALUES
  (9000000001, 9000000005, 1772200000001), (9000000002, 9000000005, 1772200000002);
INSERT INTO follow_rejection (follower_id, followed_id, created_at) VALUES
  (9000000006, 9000000005, 1772200000003);
INSERT INTO block (blocker_id, blocked_id, created_at) VALUES (9000000002, 9000000006, 1772200000004);
INSERT INTO severed_follow (follower_id, followed_id, created_at, severed_at) VALUES
  (9000000006, 9000000002, 1772100000008, 1772200000004);
INSERT INTO mute (muter_id, muted_id, created_at, until, notifications) VALUES
  (9000000003, 9000000002, 1772200000005, NULL, 1),
  (9000000001, 9000000006, 1772200000006, 4102444800000, 0);
INSERT INTO hidden_boosts (viewer_id, author_id, created_at) VALUES (9000000001, 9000000004, 1772200000007);
INSERT INTO watch (watcher_id, author_id, created_at) VALUES (9000000001, 9000000002, 1772200000008);
INSERT INTO hidden_network (account_id) VALUES (9000000005);
INSERT INTO account_note (author_id, about_id, text) VALUES
  (9000000001, 9000000002, 'met at the pond'), (9000000001, 9000000006, 'honks');
INSERT INTO ledger_undo (id, account_id, deed) VALUES
  (9500000001, 9000000001, 'unfollowed'),
  (9500000002, 9000000001, 'removed'),
  (9500000003, 9000000001, 'boosts hidden');
INSERT INTO ledger_undo_person (undo_id, person_id, since) VALUES
  (9500000001, 9000000003, 1772100000009),
  (9500000001, 9000000006, 1772100000010),
  (9500000002, 9000000006, 1772100000011),
  (9500000003, 9000000004, 1772100000002);

INSERT INTO post (id, author_id, text, visibility, in_reply_to_id, in_reply_to_author_id, boost_of_id, boost_of_author_id, content_warning, edited_at) VALUES
  (9100000001, 9000000001, 'Good morning, #Geese! It is #spring', 0, NULL, NULL, NULL, NULL, '', NULL),
  (9100000002, 9000000002, '@john so many #geese', 0, 9100000001, 9000000001, NULL, NULL, '', NULL),
  (9100000003, 9000000004, 'a quiet #river', 1, NULL, NULL, NULL, NULL, '', NULL),
  (9100000004, 9000000003, 'for followers #only', 2, NULL, NULL, NULL, NULL, '', NULL),
  (9100000005, 9000000001, '@susan for you #alone', 3, NULL, NULL, NULL, NULL, '', NULL),
  (9100000006, 9000000002, '', 1, NULL, NULL, 9100000003, 9000000004, '', NULL),
  (9100000007, 9000000004, 'of some #Größe and #日本語', 0, NULL, NULL, NULL, NULL, 'tall', 1772300000000),
  (9100000008, 9000000006, '', 4, NULL, NULL, NULL, NULL, '', NULL),
  (9100000009, 9000000003, 'still here', 0, 9100000008, 9000000006, NULL, NULL, '', NULL),
  (9100000010, 9000000003, '', 0, NULL, NULL, 9100000001, 9000000001, '', NULL),
  (9100000011, 9000000006, 'honk', 0, NULL, NULL, NULL, NULL, '', NULL);
INSERT INTO post_count (account_id, posts) VALUES
  (9000000001, 1), (9000000002, 1), (9000000003, 1), (9000000004, 2), (9000000006, 1);
INSERT INTO post_edit (post_id, written_at, text, content_warning) VALUES
  (9100000007, 1772290000000, 'of no size', '');
INSERT INTO mention (post_id, account_id) VALUES (9100000002, 9000000001), (9100000005, 9000000002);
INSERT INTO hashtag_post (name, post_id) VALUES
  ('geese', 9100000001), ('spring', 9100000001), ('geese', 9100000002),
  ('größe', 9100000007), ('日本語', 9100000007);
INSERT INTO favourite (id, account_id, post_id) VALUES
  (9600000001, 9000000003, 9100000001), (9600000002, 9000000002, 9100000007);
INSERT INTO bookmark (id, account_id, post_id) VALUES (9600000003, 9000000001, 9100000007);
INSERT INTO pin (id, account_id, post_id) VALUES (9600000004, 9000000001, 9100000001);
INSERT INTO tally (post_id, replies, boosts, favourites) VALUES
  (9100000001, 1, 1, 1), (9100000003, 0, 1, 0), (9100000007, 0, 0, 1), (9100000008, 1, 0, 0);
INSERT INTO posting_default (account_id, visibility) VALUES (9000000005, 2);

INSERT INTO conversation (id, people) VALUES (9300000001, '9000000001 9000000002');
INSERT INTO conversation_post (post_id, conversation_id) VALUES (9100000005, 9300000001);
INSERT INTO conversation_member (conversation_id, account_id, newest_id, read_id) VALUES
  (9300000001, 9000000001, 9100000005, 9100000005), (9300000001, 9000000002, 9100000005, 0);

INSERT INTO notification_group (id, account_id, kind, post_id, newest_id, how_many) VALUES
  (9400000001, 9000000001, 'follow', NULL, 9400000002, 2),
  (9400000003, 9000000005, 'request', NULL, 9400000003, 1),
  (9400000004, 9000000001, 'reply', 9100000002, 9400000004, 1),
  (9400000005, 9000000001, 'boost', 9100000001, 9400000005, 1),
  (9400000006, 9000000001, 'favourite', 9100000001, 9400000006, 1);
INSERT INTO notification (id, group_id, account_id, actor_id, kind, post_id) VALUES
  (9400000001, 9400000001, 9000000001, 9000000003, 'follow', NULL),
  (9400000002, 9400000001, 9000000001, 9000000005, 'follow', NULL),
  (9400000003, 9400000003, 9000000005, 9000000001, 'request', NULL),
  (9400000004, 9400000004, 9000000001, 9000000002, 'reply', 9100000002),
  (9400000005, 9400000005, 9000000001, 9000000003, 'boost', 9100000001),
  (9400000006, 9400000006, 9000000001, 9000000003, 'favourite', 9100000001);
INSERT INTO notification_read (account_id, read_id) VALUES (9000000001, 9400000003);
INSERT INTO notification_off (account_id, kind) VALUES (9000000003, 'favourite');
UPDATE search_index SET accounts_above = 0, posts_above = 0;
