-- The words of posts and of accounts (search/WordTable), which come with spaces between them: the
-- tokenizer cuts there and does nothing else. The texts stand in post and account.
CREATE VIRTUAL TABLE post_words USING fts5
  (words, content='', contentless_delete=1, tokenize="ascii tokenchars '_#@~!'");
CREATE VIRTUAL TABLE account_words USING fts5
  (words, content='', contentless_delete=1, prefix='2 3', tokenize="ascii tokenchars '_#@~!'");
