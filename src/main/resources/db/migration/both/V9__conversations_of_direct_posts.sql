-- Direct posts by who takes part in them: their author and whom they mention. Those from before this
-- are in none: visibility came with V3, and nothing between the two was ever released.

-- people: the ids of those who take part, in ascending order with spaces between them
CREATE TABLE conversation (
  id ${bigint} PRIMARY KEY,
  people ${ascii} NOT NULL UNIQUE
) ${strict};

CREATE TABLE conversation_post (
  post_id ${bigint} PRIMARY KEY REFERENCES post (id),
  conversation_id ${bigint} NOT NULL REFERENCES conversation (id) ON DELETE CASCADE
) ${strict};
CREATE UNIQUE INDEX conversation_post_order ON conversation_post (conversation_id, post_id);

-- newest_id: the newest post of the conversation; read_id: up to where somebody has read, or 0
CREATE TABLE conversation_member (
  conversation_id ${bigint} NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  account_id ${bigint} NOT NULL REFERENCES account (id),
  newest_id ${bigint} NOT NULL,
  read_id ${bigint} NOT NULL,
  PRIMARY KEY (conversation_id, account_id)
) ${keyed};
CREATE UNIQUE INDEX conversation_member_newest ON conversation_member (account_id, newest_id);
CREATE INDEX conversation_member_unread ON conversation_member (account_id, conversation_id)
  WHERE newest_id > read_id;
