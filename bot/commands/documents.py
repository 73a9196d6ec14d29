"""`hearback ingest` and `hearback documents`: the owner's own documents go in, are listed, and come out again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="The documents that answers are also taken from. Works beside a running bot.", no_args_is_help=True
)
Files = Annotated[list[Path], typer.Argument(help="PDF, DOCX, PPTX, HTML, Markdown or text.", metavar="FILE...")]
Title = Annotated[str, typer.Option(help="Cite it by this name instead of the file's; for one file.")]
Name = Annotated[str, typer.Argument(help="The document's name, as `list` prints it.")]
Language = Annotated[str, typer.Option(help="en or cy")]


def ingest(files: Files, title: Title = "", language: Language = "en") -> None:
    """Take documents in, to answer from them too; one of the same name is replaced. Works beside a running bot."""
    if title and len(files) > 1:
        raise typer.BadParameter("it names one document: give one file with it", param_hint="--title")
    from bot.commands import desk  # slow to load, as all of storage is

    raise typer.Exit(desk.take(files, title, language))


@app.command("list")
def list_all(language: Language = "en") -> None:
    """Print all documents with their sizes."""
    from bot.commands import desk

    desk.show(language)


@app.command()
def remove(name: Name, language: Language = "en") -> None:
    """Take a document out: nothing is answered from it any more."""
    from bot.commands import desk

    raise typer.Exit(desk.remove(name, language))
