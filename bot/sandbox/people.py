"""What a person does on their phone, as Python calls for tests and for the page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

from bot.sandbox.accounts import Account
from bot.sandbox.chats import Chat, Message
from bot.sandbox.delivery import deliver
from bot.sandbox.entities import with_found
from bot.sandbox.files import Upload
from bot.sandbox.groups import member_json
from bot.sandbox.media import describe
from bot.sandbox.shapes import Json
from bot.sandbox.world import Callback, World

PATIENCE = 10.0


class Person:
    """One person in one world; every act may be called from any thread."""

    def __init__(self, world: World, account: Account) -> None:
        """Hand the phone to `account`."""
        self.world = world
        self.account = account

    @property
    def private(self) -> Chat:
        """This person's own chat with the bot."""
        return self.world.private_chat(self.account)

    def write(self, text: str, chat: Chat | None = None, reply_to: Message | None = None) -> Message:
        """Send words, to the bot alone or to a group."""
        return self._send({"text": text} | _found(text, "entities"), chat, reply_to)

    def start(self, payload: str = "") -> Message:
        """Open the chat with the bot, or follow a deep link with a payload."""
        return self.write(f"/start {payload}".strip())

    def follow(self, link: str) -> Message:
        """Open a t.me link to the bot."""
        parts = urlparse(link)
        if parts.path.strip("/").lower() != self.world.bot.username.lower():
            raise ValueError(f"{link} does not lead to this bot")
        return self.start(parse_qs(parts.query).get("start", [""])[0])

    def send(self, kind: str, upload: Upload, chat: Chat | None = None, caption: str = "") -> Message:
        """Send a file as `photo`, `document`, `voice`, `audio` or `sticker`."""
        body = describe(self.world.files, kind, upload)
        if caption:
            body |= {"caption": caption} | _found(caption, "caption_entities")
        return self._send(body, chat, None)

    def edit(self, message: Message, text: str) -> None:
        """Change the words of an own message."""
        if message.sender is not self.account:
            raise ValueError("a person can edit only their own messages")
        with self.world.signal.lock:
            field = "text" if "text" in message.body else "caption"
            found = _found(text, "entities" if field == "text" else "caption_entities")
            message.body = {key: value for key, value in message.body.items() if "entities" not in key}
            message.body |= {field: text} | found
            message.edit_date = int(self.world.now())
            deliver(self.world, message, is_edit=True)
            self.world.journal.add("message", chat=message.chat.id, message=message.id)

    def press(self, label: str, message: Message | None = None, chat: Chat | None = None) -> Callback:
        """Press the button that says `label`, on `message` or on the newest one that has it."""
        chosen = message or self._with_button(label, chat or self.private)
        button = next(button for row in chosen.buttons for button in row if button["text"] == label)
        return self.press_data(chosen, str(button.get("callback_data", "")), label)

    def press_data(self, message: Message, data: str, label: str = "") -> Callback:
        """Press with any data, as a forger or an old phone might."""
        with self.world.signal.lock:
            number = str(4_000_000_000_000 + len(self.world.callbacks))
            callback = Callback(number, message, self.account, label)
            self.world.callbacks[number] = callback
            query = {"id": number, "from": self.account.to_user(), "message": message.to_json()}
            self.world.updates.add("callback_query", query | {"chat_instance": str(message.chat.id), "data": data})
            return callback

    def block(self) -> None:
        """Stop the bot from writing here."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._set_blocked(False)

    def answers(self, chat: Chat | None = None) -> list[Message]:
        """What the bot said here, oldest first, without its service messages."""
        said = (chat or self.private).visible()
        return [message for message in said if message.sender is self.world.bot and not message.is_service]

    async def answer(self, text: str = "", chat: Chat | None = None, seconds: float = PATIENCE) -> Message:
        """Wait for a message of the bot that holds `text` and is the newest here; raises TimeoutError."""
        if not await self.world.signal.until(lambda: self._newest(text, chat) is not None, seconds):
            raise TimeoutError("the bot did not answer in time")
        return self._found(text, chat)

    def answer_blocking(self, text: str = "", chat: Chat | None = None, seconds: float = PATIENCE) -> Message:
        """The same for a thread without a loop."""
        if not self.world.signal.until_blocking(lambda: self._newest(text, chat) is not None, seconds):
            raise TimeoutError("the bot did not answer in time")
        return self._found(text, chat)

    def _found(self, text: str, chat: Chat | None) -> Message:
        message = self._newest(text, chat)
        if message is None:
            raise TimeoutError("the bot's answer went away again")
        return message

    def _newest(self, text: str, chat: Chat | None) -> Message | None:
        said = [message for message in (chat or self.private).visible() if not message.is_service]
        is_answer = bool(said) and said[-1].sender is self.world.bot and text in said[-1].text
        return said[-1] if is_answer else None

    def _with_button(self, label: str, chat: Chat) -> Message:
        for message in reversed(chat.visible()):
            if label in message.labels:
                return message
        raise LookupError(f"no message here has a button {label!r}")

    def _send(self, body: Json, chat: Chat | None, reply_to: Message | None) -> Message:
        place = chat or self.private
        if not place.is_private and not place.has_member(self.account.id):
            raise ValueError("only members can write in a group")
        with self.world.signal.lock:
            self.account.has_blocked_bot = self.account.has_blocked_bot and not place.is_private
            place.has_begun = True
            message = self.world.say(place, self.account, body, reply_to=reply_to)
            deliver(self.world, message)
            return message

    def _set_blocked(self, is_blocked: bool) -> None:
        with self.world.signal.lock:
            self.account.has_blocked_bot = is_blocked
            old, new = ("member", "kicked") if is_blocked else ("kicked", "member")
            change = {"chat": self.private.to_json(), "from": self.account.to_user(), "date": int(self.world.now())}
            was, becomes = member_json(self.world.bot, old), member_json(self.world.bot, new)
            self.world.updates.add("my_chat_member", change | {"old_chat_member": was, "new_chat_member": becomes})


def _found(text: str, field: str) -> Json:
    entities = with_found(text, [])
    return {field: entities} if entities else {}
