"""The ways in which people reach the bot, one folder each."""
