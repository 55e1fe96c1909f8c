-- Of an index without entries nothing is to be made anew by the rules of words that came with this.
UPDATE search_index SET rules = 3
  WHERE accounts_above IS NULL AND posts_above IS NULL AND NOT EXISTS (SELECT 1 FROM account);
