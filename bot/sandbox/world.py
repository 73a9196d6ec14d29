"""Everything that the stand-in knows: accounts, chats, files, what the bot has yet to fetch, and faults."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.accounts import Account, Profile
from bot.sandbox.calls import CallLog
from bot.sandbox.chats import Chat, ChatType, Message
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.journal import Journal
from bot.sandbox.shapes import Json, bad_request, forbidden
from bot.sandbox.updates import Updates
from bot.sandbox.waking import Signal

FIRST_PERSON = 5_000_000_001
FIRST_GROUP = -4_000_000_001


@dataclass
class Callback:
    """A press of a button: `answer` is what the person was shown over it, None until the bot answers."""

    id: str
    message: Message
    person: Account
    label: str
    answer: str | None = None
    is_alert: bool = False


def new_token() -> str:
    """A token of Telegram's form that opens nothing."""
    return f"{secrets.randbelow(10**9) + 10**9}:{secrets.token_hex(18)[:35]}"


class World:
    """One small Telegram with one bot in it. Hold `signal.lock` while changing more than one thing."""

    def __init__(self, token: str = "", name: str = "Hearback", username: str = "hearback_bot") -> None:
        """Make a world with nobody in it but the bot."""
        self.token = token or new_token()
        self.key = secrets.token_hex(4)
        self.signal = Signal()
        self.bot = Account(int(self.token.split(":")[0]), name, username, is_bot=True)
        self.now: Callable[[], float] = time.time
        self.accounts: dict[int, Account] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.profile = Profile()
        self.files = Files()
        self.faults = Faults()
        self.calls = CallLog()
        self.updates = Updates(self.signal)
        self.journal = Journal(self.signal)

    def add_person(self, name: str, number: int = 0, username: str = "", language_code: str = "en") -> Account:
        """Somebody new, with Telegram's next id unless `number` gives one."""
        account = Account(number or FIRST_PERSON + len(self.accounts) - 1, name, username, language_code)
        self.accounts[account.id] = account
        return account

    def add_chat(self, chat: Chat) -> Chat:
        """Keep a new chat."""
        self.chats[chat.id] = chat
        return chat

    def next_group_id(self) -> int:
        """An id for a new basic group."""
        return FIRST_GROUP - len(self.chats)

    def private_chat(self, person: Account) -> Chat:
        """The chat between a person and the bot, opened by the person."""
        return self.chats.get(person.id) or self.add_chat(Chat(person.id, ChatType.PRIVATE, person=person))

    def chat(self, chat_id: int) -> Chat:
        """A chat as the bot may read it; refused with Telegram's words where the bot has no place."""
        chat = self.chats.get(chat_id)
        if chat_id in self.accounts and not (chat and chat.has_begun):
            raise forbidden("bot can't initiate conversation with a user")
        if chat is None:
            raise bad_request("chat not found")
        if not chat.is_private and not chat.upgraded_to and not chat.has_member(self.bot.id):
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        return chat

    def say(self, chat: Chat, sender: Account, body: Json, **more: object) -> Message:
        """Put a message into a chat; `more` are further fields of `Message`."""
        with self.signal.lock:
            message = Message(chat.next_id(), chat, sender, int(self.now()), body, **more)  # type: ignore[arg-type]
            chat.messages[message.id] = message
            self.journal.add("message", chat=chat.id, message=message.id)
            return message

    def serve(self, chat: Chat, sender: Account, body: Json) -> Message:
        """Put a service message into a chat and tell the bot, whatever its privacy mode."""
        with self.signal.lock:
            message = self.say(chat, sender, body, is_service=True)
            self.updates.add("message", message.to_json())
            return message
