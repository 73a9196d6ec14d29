"""Turns text into vectors, offline: MiniLM always, multilingual E5 where its engine runs."""
