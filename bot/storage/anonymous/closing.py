"""How a poll ends, in steps that may each be the last before a crash, and how a start finishes them."""

from __future__ import annotations

from bot.core.anonymous import Tally
from bot.storage.anonymous.answers import Answers, State
from bot.storage.anonymous.entry import Entry, counts, heads, made_strange, said
from bot.storage.anonymous.poll_secrets import PollSecrets
from bot.storage.anonymous.pool import Pool
from bot.storage.anonymous.sealed import sealing
from bot.storage.anonymous.tokens import Tokens


class Closing:
    """Ends and removes polls; whoever calls it holds the stores."""

    def __init__(self, answers: Answers, pool: Pool, tokens: Tokens, secrets: PollSecrets) -> None:
        """Work on all four stores."""
        self._answers, self._pool, self._tokens, self._secrets = answers, pool, tokens, secrets

    def close(self, name: str) -> Tally:
        """Count a poll; the first time, cut every tie between people and what they said."""
        known = self._answers.polls().get(name)
        if known is None:
            return Tally(k=0, is_few=True)
        if known.state is State.OPEN:
            self._end(name, known.k)
        return self._tally(name, known.k)

    def drop(self, name: str) -> None:
        """Remove a poll from every store."""
        self._answers.drop(name)
        self._pool.write(entry for entry in self._pool.read() if entry.poll != name)
        self._forget_people()
        self._let_go_of_lost()

    def repair(self) -> None:
        """Drop from the pool what the database has, end what was half ended, and write everything anew."""
        self._let_go_of_lost()
        waiting = self._pool.read()
        stored = self._answers.find(entry.id for entry in waiting)
        self._pool.write(entry for entry in waiting if stored.get(entry.id) != entry)
        self._forget_people()
        self._answers.rebuild()

    def _end(self, name: str, k: int) -> None:
        everything = self._pool.read()
        others = [entry for entry in everything if entry.poll != name]
        # What waits is newer than what is stored under the same id.
        latest = {entry.id: entry for entry in [*self._answers.of(name), *(e for e in everything if e.poll == name)]}
        strange = made_strange(latest.values(), k)
        if heads(strange) >= k:
            self._answers.close(name, strange)
            self._pool.write(others)
        else:
            self._keep_few(name, others, strange)
        self._forget_people()
        self._let_go_of_lost()

    def _keep_few(self, name: str, others: list[Entry], strange: list[Entry]) -> None:
        """Fewer than k never reach the database: they stay in the pool until the job drops the poll."""
        self._pool.write([*others, *strange])
        self._answers.mark(name, State.FEW)

    def _let_go_of_lost(self) -> None:
        """What waits under a secret that is gone waits for nothing once its poll is closed."""
        self._pool.mend([name for name, known in self._answers.polls().items() if known.state is not State.CLOSED])

    def _forget_people(self) -> None:
        polls = self._answers.polls()
        open_polls = [name for name, known in polls.items() if known.state is State.OPEN]
        waiting = [sealing(name) for name, known in polls.items() if known.state is not State.CLOSED]
        self._tokens.keep_only(open_polls)
        self._secrets.keep_only([*open_polls, *waiting])

    def _tally(self, name: str, k: int) -> Tally:
        is_few = self._answers.polls()[name].state is State.FEW
        entries = [e for e in self._pool.read() if e.poll == name] if is_few else self._answers.of(name)
        return Tally(k, is_few, counts(entries), said(entries))
