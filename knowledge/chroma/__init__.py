"""The passage index: Chroma's copy of what storage holds, in a process of its own so that no damage reaches the bot."""
