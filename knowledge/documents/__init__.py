"""The owner's own documents: read in a child process with limits, cut into passages, and kept with their vectors."""
