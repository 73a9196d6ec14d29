"""A register of promises as a picture, a page, a calendar and a table."""
