"""Days: as people type them, and those on which people work; pure, with the present day passed in."""
