"""Anonymous rounds: what people say without being named, and what comes of it."""
