"""Starts the command line: `hearback` and `python -m bot`."""

import os

# Before any library is imported: none may report usage or fetch anything.
os.environ.update(
    ORT_DISABLE_TELEMETRY="1", ANONYMIZED_TELEMETRY="False", HF_HUB_OFFLINE="1", LANGSMITH_TRACING="false"
)


def main() -> None:
    """Run the command line."""
    from bot.cli import run_command

    run_command()


if __name__ == "__main__":
    main()
