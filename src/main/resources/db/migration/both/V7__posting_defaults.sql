-- For whom somebody's posts are unless they choose otherwise (post/Visibility); public without a row.
CREATE TABLE posting_default (
  account_id ${bigint} PRIMARY KEY REFERENCES account (id),
  visibility ${bigint} NOT NULL CHECK (visibility BETWEEN 0 AND 3)
) ${strict};
