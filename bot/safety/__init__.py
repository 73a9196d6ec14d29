"""Urgent words and where to turn; what points to a person taken out of their text."""
