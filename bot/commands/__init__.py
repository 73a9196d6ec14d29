"""The commands of each job, for the command line."""
