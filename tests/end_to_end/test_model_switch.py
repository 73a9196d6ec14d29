"""An owner switches the model off with a reason and on again, at the command line, and sees how it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.model_server import Script, answer, given, model_server
from tests.support.program import Program

pytestmark = pytest.mark.timeout(300)


def test_switched_off_the_model_is_not_asked_and_the_reason_is_on_record(tmp_path: Path) -> None:
    script = Script(write=lambda ask: answer((given(ask)["cards"][0]["text"], given(ask)["cards"][0]["id"])))
    with model_server(script) as url:
        program, settings = Program(tmp_path), {"data": str(tmp_path / "data")}
        asking = settings | {"model": "openai:test", "model_url": url}

        def phrased_by() -> str:
            said = program.run("ask", "--json", "How do we involve people from the start?", **asking)
            return str(json.loads(said.out)["phrased_by"])

        assert phrased_by() == "openai:test"
        assert program.run("model", "off", "It was slow today", **settings).out == "The model is off.\n"
        asked = len(script.asked)
        assert phrased_by() == "cards"
        assert len(script.asked) == asked
        shown = program.run("model", "show", **settings).out
        assert "It was slow today" in shown
        assert "off 1, phrased 1" in shown
        assert program.run("model", "off", " ", **settings).code != 0
        program.run("model", "on", **settings)
        assert phrased_by() == "openai:test"
