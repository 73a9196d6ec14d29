"""A plan in somebody's hand: Word, PDF, Markdown, JSON and calendar, all from the same worded paper."""
