"""The first job: a question becomes a cited answer."""
