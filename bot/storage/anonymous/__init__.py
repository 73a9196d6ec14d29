"""What people say without a name, kept so that whoever takes every file can't tell who said it."""
