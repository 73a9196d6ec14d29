"""Everything that is kept: the engine, the tables and their history, and one store a job."""
