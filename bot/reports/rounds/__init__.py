"""Pictures and pages of feedback rounds."""
