"""The history of the tables: one file a change in versions/, never altered once released."""
