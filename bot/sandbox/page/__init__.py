"""The page with the phones: what a newcomer meets first."""
