"""The owner's own documents: what is said about them, and files that an owner sends in the chat."""
