"""Starts the command line: `hearback` and `python -m bot`."""

import knowledge  # first of all: it sets what libraries must find when they are imported

__all__ = ["knowledge", "main"]


def main() -> None:
    """Run the command line."""
    from bot.cli import run_command

    run_command()


if __name__ == "__main__":
    main()
