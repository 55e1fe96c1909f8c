-- Marks the schema as Skein's, so that another program's database is never touched.
COMMENT ON TABLE account IS 'Skein: who exists';
