"""Errors meant for people: each says what is wrong and what to do about it."""

from __future__ import annotations


class HearbackError(Exception):
    """What went wrong and how to mend it, in words for whoever runs Hearback."""


class SettingsError(HearbackError):
    """A setting is missing or can't be used."""


class ContentError(HearbackError):
    """A card, guide, catalogue or other file of content is broken; the message names file and line."""


class UnknownAttachment(HearbackError):
    """A job asked for a picture or document that nobody makes."""


class AlreadyRunning(HearbackError):
    """Another Hearback holds this data folder, or another one polls with this token."""


class StaleSession(HearbackError):
    """Another act in the same chat was kept first: load the session again and decide anew."""


class StorageUnavailable(HearbackError):
    """What is kept can't be read or written now; the message says what to do about it."""


class MediaTooLarge(HearbackError):
    """A file that a person sent is larger than what was asked for."""


class MediaUnavailable(HearbackError):
    """A file that a person sent can't be fetched now."""
