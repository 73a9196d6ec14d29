"""The second job: a group goes through a guide and ends with a plan in its hands."""
