"""Scores search and answers on labelled questions and prints one table (`make eval`)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def main(
    questions: Annotated[Path | None, typer.Option(help="Another file of labelled questions to score.")] = None,
    model: Annotated[str, typer.Option(help="A language model to word the answers too, as provider:model.")] = "",
    model_url: Annotated[str, typer.Option(help="The root of its server.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Score the labelled development questions beside the baselines, all measured in this run."""
    import os

    from knowledge.embedding.choose import embedders
    from knowledge.errors import KnowledgeError
    from knowledge.evaluation import report
    from knowledge.evaluation.answers import Model
    from knowledge.evaluation.measure import measure
    from knowledge.evaluation.questions import DEVELOPMENT, IN_SCOPE, of_kind, read
    from knowledge.loader import load

    try:
        labelled = read(questions or DEVELOPMENT)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    if not of_kind(labelled, *IN_SCOPE):
        raise typer.BadParameter("no question there is one that the evidence answers, so nothing can be scored")
    try:
        asked = Model(model, model_url, os.environ.get("HEARBACK_MODEL_KEY", "")) if model else None

        def say(name: str) -> None:
            typer.echo(f"measuring {name} ...", err=True)

        result = measure(labelled, load(), embedders(), say, asked)
    except KnowledgeError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from None
    typer.echo(report.as_json(result, labelled) if as_json else report.as_text(result, labelled))


if __name__ == "__main__":
    app()
