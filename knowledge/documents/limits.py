"""How much one file may ask of the machine. A document for people stays far below all of these."""

from __future__ import annotations

MEGABYTE = 1024 * 1024
MAX_BYTES = 100 * MEGABYTE
MAX_PAGES = 5_000
MAX_LETTERS = 20_000_000
MAX_PIECES = 50_000

MAX_ENTRIES = 10_000  # files in an archive, which DOCX and PPTX are
MAX_UNPACKED = 300 * MEGABYTE
MAX_RATIO = 100
RATIO_FROM = MEGABYTE  # what unpacks to less than this harms nobody, however well it was packed
MAX_XML = 150 * MEGABYTE
MAX_DEPTH = 200

START_WITHIN = 60.0  # seconds for the process to be there, before it has seen anything of the file
FIRST_PIECE_WITHIN = 7.0  # seconds until there is something to read, so that a hostile file is refused in under 10
EACH_PIECE_WITHIN = 0.05  # seconds more for each page that was read
CPU_SECONDS = 300
MEMORY = 1536 * MEGABYTE
OPEN_FILES = 64
