"""Hearback: a bot that answers from evidence, and sees that people hear back."""
