"""What the bot says, in each language: Fluent files, their loader, and the check that keeps them plain."""
