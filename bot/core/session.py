"""A dialogue under way, as a value: everything that a later message needs, and nothing kept in memory."""

from __future__ import annotations

from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field

from bot.core.incoming import Address


class Session(BaseModel):
    """What one job remembers of one chat between messages; `version` rises with each change."""

    model_config = ConfigDict(frozen=True)

    chat: Address
    job: str
    version: int = Field(default=0, ge=0)
    state: dict[str, object] = Field(default_factory=dict)

    def moved_on(self, state: dict[str, object]) -> Session:
        """The same session one version later, with a new state."""
        return self.model_copy(update={"state": state, "version": self.version + 1})


class SessionStore(Protocol):
    """Keeps sessions: one for each chat and job."""

    def load(self, chat: Address, job: str) -> Session:
        """The session of this chat and job, or a new one at version 0."""
        ...

    def save(self, session: Session) -> None:
        """Keep the session in place of its earlier version."""
        ...

    def drop(self, chat: Address, job: str) -> None:
        """Remove one job's session of a chat."""
        ...

    def forget(self, chat: Address) -> None:
        """Remove all sessions of a chat."""
        ...
