"""Makes the packaged vectors of all content again (`make vectors`), so that no start has to."""

from __future__ import annotations

from knowledge.embedding.choose import embedders
from knowledge.loader import Library, load
from knowledge.vectors import PACKAGED, packaged


def texts(library: Library) -> list[str]:
    """Every text whose vector is needed at a start."""
    found = [text for card in library.cards.values() for text in (card.text, *card.questions.en, *card.questions.cy)]
    found += [text for topic in library.off_topic for text in (*topic.examples.en, *topic.examples.cy)]
    found += [text for premise in library.premises for text in (*premise.says.en, *premise.says.cy)]
    found += [text for topic in library.figures_not_held for text in (*topic.examples.en, *topic.examples.cy)]
    found += [text for held in library.figures_held for text in (*held.examples.en, *held.examples.cy)]
    return list(dict.fromkeys(found))


def main() -> None:
    """Write one file for each embedder, embedding only what changed."""
    wanted = texts(load())
    for embedder in embedders():
        packaged(embedder).save(PACKAGED / f"{embedder.name}.npz", wanted)


if __name__ == "__main__":
    main()
