"""What the program does for itself so that nobody has to: it removes what is old, and backs up and restores."""
