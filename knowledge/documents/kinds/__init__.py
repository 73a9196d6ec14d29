"""One reader for each kind of file: `read(file, seen)` gives its pieces. They run in the child process alone."""
