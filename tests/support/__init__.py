"""Parts that several tests share: a running stand-in for Telegram, people on it, small pictures."""
