-- Marks the file as Skein's ("Skei" in ASCII), so that another program's database is never touched.
PRAGMA application_id = 1399547241;
